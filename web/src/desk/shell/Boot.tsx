/** The frame of the desk before anything is known; the static page shows the same. */
export const Boot = () => (
  <div className="desk" aria-busy="true">
    <div className="desk-side">
      <div className="skeleton-row">
        <span className="skeleton" style={{ inlineSize: "70%" }} />
      </div>
    </div>
    <main className="desk-main">
      <div className="desk-page">
        <span className="skeleton" style={{ inlineSize: "12rem", blockSize: "2rem" }} />
        <span className="skeleton" style={{ inlineSize: "100%", blockSize: "14rem" }} />
      </div>
    </main>
  </div>
);
