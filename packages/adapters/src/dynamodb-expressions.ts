import type { Change, Condition, Path } from "@matjar/core/table";

const attributes = ["t", "d", "s", "ttl", "x", "g1pk", "g1sk", "g2pk", "g2sk", "g3pk", "g3sk", "g4pk", "g4sk"] as const;

interface Rendered {
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
  readonly ConditionExpression?: string;
}

/** Collects the parts of one request's expressions; every name and value goes through an alias. */
export class Expressions {
  readonly #names = new Map<string, string>();
  readonly #values: unknown[] = [];
  readonly #set: string[] = [];
  readonly #remove: string[] = [];
  readonly #conditions: string[] = [];

  #name(text: string): string {
    const alias = this.#names.get(text) ?? `#n${this.#names.size}`;
    this.#names.set(text, alias);
    return alias;
  }

  #value(value: unknown): string {
    return `:v${this.#values.push(value) - 1}`;
  }

  #path(path: Path): string {
    return ["d", ...path].map((step) => this.#name(step)).join(".");
  }

  /** Replaces every attribute by the row's; what the row has not is removed. */
  putAll(row: Readonly<Record<string, unknown>>): void {
    for (const attribute of attributes) {
      if (row[attribute] === undefined) this.#remove.push(this.#name(attribute));
      else this.#set.push(`${this.#name(attribute)} = ${this.#value(row[attribute])}`);
    }
  }

  change(changes: readonly Change[]): void {
    for (const change of changes) {
      const path = this.#path(change.path);
      if (change.do === "set") this.#set.push(`${path} = ${this.#value(change.value)}`);
      else if (change.do === "unset") this.#remove.push(path);
      else this.#set.push(`${path} = if_not_exists(${path}, ${this.#value(0)}) + ${this.#value(change.by)}`);
    }
  }

  /** Puts the row on the due index, or takes it off. */
  due(place: { readonly pk: string; readonly sk: string } | null): void {
    if (place) this.putDue(place);
    else this.#remove.push(this.#name("g3pk"), this.#name("g3sk"));
  }

  putDue({ pk, sk }: { readonly pk: string; readonly sk: string }): void {
    this.#set.push(`${this.#name("g3pk")} = ${this.#value(pk)}`, `${this.#name("g3sk")} = ${this.#value(sk)}`);
  }

  require(condition: Condition | undefined): this {
    if (condition) this.#conditions.push(this.#condition(condition));
    return this;
  }

  #condition(condition: Condition): string {
    switch (condition.test) {
      case "absent":
        return `attribute_not_exists(${this.#name("pk")})`;
      case "exists":
        return `attribute_exists(${this.#name("pk")})`;
      case "version":
        return `${this.#name("v")} = ${this.#value(condition.is)}`;
      case "has":
        return `attribute_exists(${this.#path(condition.path)})`;
      case "lacks":
        return `attribute_not_exists(${this.#path(condition.path)})`;
      case "in":
        return `${this.#path(condition.path)} IN (${condition.values.map((v) => this.#value(v)).join(", ")})`;
      case "sizeBelow":
        return `size(${this.#path(condition.path)}) < ${this.#value(condition.value)}`;
      case "all":
      case "any":
        return `(${condition.of.map((c) => this.#condition(c)).join(condition.test === "all" ? " AND " : " OR ")})`;
      default:
        return `${this.#path(condition.path)} ${condition.test} ${this.#value(condition.value)}`;
    }
  }

  #rendered(): Rendered {
    const values = Object.fromEntries(this.#values.map((value, i) => [`:v${i}`, value]));
    return {
      ...(this.#names.size > 0
        ? { ExpressionAttributeNames: Object.fromEntries([...this.#names].map(([text, alias]) => [alias, text])) }
        : {}),
      ...(this.#values.length > 0 ? { ExpressionAttributeValues: values } : {}),
      ...(this.#conditions.length > 0 ? { ConditionExpression: this.#conditions.join(" AND ") } : {}),
    };
  }

  forCondition(): Rendered {
    return this.#rendered();
  }

  /** With the version one higher. */
  forUpdate(): Rendered & { readonly UpdateExpression: string } {
    const version = this.#name("v");
    const sets = [...this.#set, `${version} = if_not_exists(${version}, ${this.#value(0)}) + ${this.#value(1)}`];
    const removes = this.#remove.length > 0 ? ` REMOVE ${this.#remove.join(", ")}` : "";
    return { ...this.#rendered(), UpdateExpression: `SET ${sets.join(", ")}${removes}` };
  }
}
