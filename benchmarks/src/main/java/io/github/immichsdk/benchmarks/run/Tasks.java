package io.github.immichsdk.benchmarks.run;

import static io.github.immichsdk.benchmarks.run.Task.Figure.GROWTH;
import static io.github.immichsdk.benchmarks.run.Task.Figure.TO_OWN;
import static io.github.immichsdk.benchmarks.run.Task.Files.UPLOADED;
import static io.github.immichsdk.benchmarks.run.Task.Files.WRITTEN;

import java.util.List;

/** All tasks, with the figures that are wanted. */
final class Tasks {

    static final String NODE_STREAM = "stream";
    static final String IMMICH_SDK = "immich-sdk";
    static final String IMMICH_CLI = "immich-cli";

    private static final int MB = 1_000_000;
    private static final long FOUR_GB = 4_000L * MB;

    static final Task SYNC = Task.of("sync2m", "2,000,000 typed events, every field read", "events", 2_000_000)
            .scenario("events-%d")
            .target(0.80, 0.50)
            .peer(NODE_STREAM);

    private static final Task LIST = Task.of("list200k", "list of 200,000 assets with EXIF", "assets", 200_000)
            .scenario("assets-%d")
            .target(0.90, 0.75)
            .peer(IMMICH_SDK);

    private static final Task UPLOAD = Task.of("upload500", "upload of 500 files of 2 MB at -Xmx64m", "upload", 500)
            .files(UPLOADED, 2 * MB)
            .memory("64m", 130)
            .threads(4)
            .target(1.00, 0.75)
            .peer(IMMICH_CLI);

    private static final Task DOWNLOAD = Task.of("download500", "download of 500 files of 2 MB", "download", 500)
            .files(WRITTEN, 2 * MB)
            .threads(4)
            .target(1.00, 0.75);

    private static final Task CALLS = Task.of("calls-seq", "5,000 small calls in sequence", "calls", 5_000)
            .target(1.03, 0.50)
            .peer(IMMICH_SDK);

    /** The runs of {@code growth}, the smallest of each work first. */
    static final List<Task> GROWING = List.of(
            SYNC.withCount(200_000).memory("64m", 0),
            SYNC.withCount(2_000_000).memory("64m", 0),
            SYNC.withCount(20_000_000).memory("64m", 0),
            LIST.withCount(100_000).memory("256m", 0),
            LIST.withCount(1_000_000).memory("256m", 0));

    static final List<Task> ALL = List.of(
            SYNC,
            SYNC.as("sync2m-maps", "2,000,000 events as maps, three fields read", "event-maps")
                    .target(0.60, 0.35)
                    .peer(NODE_STREAM),
            SYNC.as("sync2m-64m", "2,000,000 typed events at -Xmx64m", "events")
                    .memory("64m", 160)
                    .figure(TO_OWN)
                    .target(1.10, 1.10),
            Task.of("mirror200k", "first sync of 200,000 assets with EXIF into SQLite", "mirror", 200_000)
                    .scenario("assets-%d")
                    .itemsEach(2)
                    .files(WRITTEN, 0)
                    .target(1.30, 1.10),
            LIST,
            LIST.as("list2m", "list of 2,000,000 assets with EXIF", "assets")
                    .withCount(2_000_000)
                    .target(0.80, 0.65)
                    .peer(IMMICH_SDK),
            LIST.as("list200k-30ms", "list of 200,000 assets, 30 ms for each page", "assets")
                    .scenario("assets-%d_delay-30")
                    .threads(4)
                    .target(0.35, 0.35)
                    .peer(IMMICH_SDK),
            LIST.as("list200k-50mbit", "list of 200,000 assets over 50 Mbit/s and 20 ms", "assets")
                    .scenario("assets-%d_delay-20_mbit-50_gzip-1")
                    .threads(4)
                    .target(0.25, 0.25)
                    .peer(IMMICH_SDK),
            Task.of("stacks100k", "100,000 stacks in one response of 418 MB at -Xmx64m", "stacks", 100_000)
                    .scenario("stacks-%d")
                    .memory("64m", 200)
                    .target(1.00, 0.70)
                    .peer(IMMICH_SDK),
            UPLOAD,
            UPLOAD.as("upload4g", "upload of one file of 4 GB at -Xmx64m", "upload")
                    .withCount(1)
                    .files(UPLOADED, FOUR_GB)
                    .target(1.00, 0.70),
            DOWNLOAD,
            DOWNLOAD.as("download4g", "download of one file of 4 GB", "download")
                    .withCount(1)
                    .files(WRITTEN, FOUR_GB)
                    .target(1.00, 0.70),
            CALLS,
            CALLS.as("calls-32", "20,000 small calls by 32 threads", "calls")
                    .withCount(20_000)
                    .threads(32)
                    .target(1.03, 0.60)
                    .peer(IMMICH_SDK),
            CALLS.as("calls-1000vt", "20,000 small calls by 1,000 virtual threads", "calls")
                    .withCount(20_000)
                    .virtualThreads(1000)
                    .target(1.03, 0.60)
                    .peer(IMMICH_SDK),
            CALLS.as("cold-start", "start to first response", "calls")
                    .withCount(1)
                    .target(0.85, 0.60)
                    .peer(IMMICH_SDK),
            Task.of("growth", "time for an item, larger run to smaller", "events", 20_000_000)
                    .figure(GROWTH)
                    .target(1.10, 1.10));

    private Tasks() {}
}
