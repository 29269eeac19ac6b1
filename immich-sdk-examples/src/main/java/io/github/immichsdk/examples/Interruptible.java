package io.github.immichsdk.examples;

/** An example that says something of its own if it is interrupted. */
interface Interruptible {

    /** {@return one line: what an interrupt leaves behind, and how to resume} */
    String interrupted();
}
