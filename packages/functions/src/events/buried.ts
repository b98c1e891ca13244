/** The line in the log when an event went to its store's dead letters. The queue calls such a message done, so the alarm counts these lines. */
export const buriedLine = "event buried";
