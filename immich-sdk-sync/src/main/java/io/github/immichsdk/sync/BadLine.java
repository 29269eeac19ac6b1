package io.github.immichsdk.sync;

/**
 * A line of the event stream that is no event: no JSON, too long, or without what makes an event.
 *
 * @param number which line of its stream, from 1
 * @param offset how many bytes of the stream came before it
 * @param problem what is wrong with it
 * @param excerpt its first part as text
 */
public record BadLine(long number, long offset, String problem, String excerpt) {}
