import { cross, degrees, minus, type Vec } from "./vector.ts";

/** A surface as triangles: three floats per vertex, two texture coordinates, normals of unit length. */
export interface Mesh {
  readonly position: Float32Array;
  readonly normal: Float32Array;
  readonly uv: Float32Array;
  readonly index: Uint32Array;
}

interface PatchOptions {
  /** The last column is the first again: the surface closes around. */
  readonly closed?: boolean;
  /** Where the rows lie, ascending in [0, 1]; even by default. */
  readonly rows?: readonly number[];
}

const vertexAt = (all: Float32Array, i: number): Vec => [all[i * 3] ?? 0, all[i * 3 + 1] ?? 0, all[i * 3 + 2] ?? 0];

/** Poles have no direction around: they take the mean of the row beside them. */
const mendPoles = (normal: Float32Array, columns: number, rows: number): void => {
  for (let row = 0; row <= rows; row++) {
    const beside = row === rows ? row - 1 : row + 1;
    const sum = [0, 0, 0];
    for (let c = 0; c <= columns; c++)
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (normal[(beside * (columns + 1) + c) * 3 + k] ?? 0);
    const length = Math.hypot(...sum) || 1;
    for (let c = 0; c <= columns; c++) {
      const i = (row * (columns + 1) + c) * 3;
      if (normal[i] || normal[i + 1] || normal[i + 2]) continue;
      for (let k = 0; k < 3; k++) normal[i + k] = (sum[k] ?? 0) / length;
    }
  }
};

const normalsOf = (position: Float32Array, columns: number, rows: number, closed: boolean): Float32Array => {
  const normal = new Float32Array(position.length);
  const at = (c: number, r: number) => vertexAt(position, r * (columns + 1) + c);
  for (let r = 0; r <= rows; r++) {
    for (let c = 0; c <= columns; c++) {
      const left = closed && c === 0 ? columns - 1 : Math.max(0, c - 1);
      const right = closed && c === columns ? 1 : Math.min(columns, c + 1);
      const n = cross(minus(at(right, r), at(left, r)), minus(at(c, Math.min(rows, r + 1)), at(c, Math.max(0, r - 1))));
      const length = Math.hypot(...n);
      if (length < 1e-9) continue;
      for (let k = 0; k < 3; k++) normal[(r * (columns + 1) + c) * 3 + k] = (n[k] ?? 0) / length;
    }
  }
  mendPoles(normal, columns, rows);
  return normal;
};

const gridIndex = (columns: number, rows: number): Uint32Array => {
  const index = new Uint32Array(columns * rows * 6);
  let at = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const a = r * (columns + 1) + c;
      const below = a + columns + 1;
      index.set([a, a + 1, below, a + 1, below + 1, below], at);
      at += 6;
    }
  }
  return index;
};

/** A surface from a function of (u, v) in [0, 1]², cut into columns and rows. */
export const patch = (columns: number, rows: number, at: (u: number, v: number) => Vec, options: PatchOptions = {}): Mesh => {
  const count = (columns + 1) * (rows + 1);
  const position = new Float32Array(count * 3);
  const uv = new Float32Array(count * 2);
  for (let r = 0; r <= rows; r++) {
    const v = options.rows?.[r] ?? r / rows;
    for (let c = 0; c <= columns; c++) {
      const i = r * (columns + 1) + c;
      position.set(at(c / columns, v), i * 3);
      uv.set([c / columns, v], i * 2);
    }
  }
  return { position, uv, normal: normalsOf(position, columns, rows, options.closed ?? false), index: gridIndex(columns, rows) };
};

/** Angles in degrees: `turn` around the upright axis, `tilt` towards the viewer, `lean` to the side, in the order lean, tilt, turn. */
export interface Pose {
  readonly at?: Vec;
  readonly turn?: number;
  readonly tilt?: number;
  readonly lean?: number;
  readonly scale?: number;
}

const rotation = ({ turn = 0, tilt = 0, lean = 0 }: Pose) => {
  const [ct, st, ci, si, cl, sl] = [turn, tilt, lean].flatMap((a) => [Math.cos(degrees(a)), Math.sin(degrees(a))]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return ([x, y, z]: Vec): Vec => {
    const [x1, y1] = [x * cl - y * sl, x * sl + y * cl];
    const [y2, z2] = [y1 * ci - z * si, y1 * si + z * ci];
    return [x1 * ct + z2 * st, y2, -x1 * st + z2 * ct];
  };
};

/** The same surface elsewhere. */
export const posed = (mesh: Mesh, pose: Pose): Mesh => {
  const turn = rotation(pose);
  const { at = [0, 0, 0], scale = 1 } = pose;
  const position = new Float32Array(mesh.position.length);
  const normal = new Float32Array(mesh.normal.length);
  for (let i = 0; i < position.length / 3; i++) {
    const p = turn(vertexAt(mesh.position, i));
    position.set([p[0] * scale + at[0], p[1] * scale + at[1], p[2] * scale + at[2]], i * 3);
    normal.set(turn(vertexAt(mesh.normal, i)), i * 3);
  }
  return { ...mesh, position, normal };
};
