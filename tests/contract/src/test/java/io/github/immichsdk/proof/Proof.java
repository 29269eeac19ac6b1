package io.github.immichsdk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.LongStream;

/**
 * A proof by many seeded runs: all of them with {@code -Pproof}, which also writes the figures into docs/reliability.md, and a
 * twentieth of them, the same code, in an ordinary build.
 */
public final class Proof {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "reliability.md");

    private final String name;
    private final int full;

    private Proof(String name, int full) {
        this.name = name;
        this.full = full;
    }

    /**
     * Names a proof.
     *
     * @param name what is proved; the heading of its section on the page
     * @param full how many seeds its full size has
     * @return the proof
     */
    public static Proof of(String name, int full) {
        return new Proof(name, full);
    }

    /** {@return whether this run has the full size} */
    public static boolean isFull() {
        return Boolean.getBoolean("immich.proof");
    }

    /** {@return how many seeds this run has} */
    public int runs() {
        return isFull() ? full : Math.max(1, full / 20);
    }

    /** {@return the seeds of this run, from 1} */
    public LongStream seeds() {
        return LongStream.rangeClosed(1, runs());
    }

    /**
     * Prints the figures, and at full size writes them into the page.
     *
     * @param figures a sentence or a few, or a table
     */
    public void report(String figures) {
        String text = "## " + name + "\n\nSeeds 1 to " + runs() + ", " + LocalDate.now(ZoneOffset.UTC) + ", Java "
                + Runtime.version().feature() + ".\n\n" + figures.strip() + "\n";
        System.out.println(text);
        if (isFull()) {
            write(text);
        }
    }

    private synchronized void write(String section) {
        try {
            String page = Files.exists(PAGE) ? Files.readString(PAGE) : "# Reliability\n";
            int from = page.indexOf("## " + name + "\n");
            if (from < 0) {
                page = page.strip() + "\n\n" + section;
            } else {
                int next = page.indexOf("\n## ", from + 1);
                page = page.substring(0, from) + section + (next < 0 ? "" : page.substring(next));
            }
            Files.writeString(PAGE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
