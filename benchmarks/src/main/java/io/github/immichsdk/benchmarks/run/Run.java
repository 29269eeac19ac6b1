package io.github.immichsdk.benchmarks.run;

/**
 * One finished run of a program.
 *
 * @param seconds the time from start to exit
 * @param cpuSeconds the processor time, user and system
 * @param peakMb the largest resident memory, in MB of 1,000,000 bytes
 * @param innerSeconds the time inside main, as the program reports it
 * @param count the number of items, as the program reports it
 */
record Run(double seconds, double cpuSeconds, double peakMb, double innerSeconds, long count) {}
