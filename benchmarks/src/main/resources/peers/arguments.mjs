// The arguments of a measured program, each name=value.
export const args = Object.fromEntries(process.argv.slice(2).map((arg) => {
  const equals = arg.indexOf('=');
  return [arg.slice(0, equals), arg.slice(equals + 1)];
}));

// Prints the number of items done, which the runner compares with the expected one.
export const done = (count) => console.log(`count=${count} seconds=${(performance.now() / 1000).toFixed(3)}`);
