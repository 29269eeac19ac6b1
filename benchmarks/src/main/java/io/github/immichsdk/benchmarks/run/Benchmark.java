package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures all tasks, prints the table, and writes {@code results.json}, {@code runs.json} and the page of the documentation.
 *
 * <p>System properties: {@code benchmark.out} the folder of the results; {@code benchmark.docs} the folder of the page, which is
 * written when all tasks are measured; {@code benchmark.tasks} the tasks, all by default; {@code benchmark.transports};
 * {@code benchmark.minutes} for the tasks; {@code benchmark.part} to do only a part of the work, 20 for a twentieth;
 * {@code benchmark.front=nginx} to measure through nginx; {@code benchmark.files} the folder for files;
 * {@code benchmark.jvm} flags for the JVMs of the programs and of the server.
 */
public final class Benchmark {

    /** The tasks that are also measured through nginx, with a part of the work. */
    private static final Set<String> THROUGH_NGINX = Set.of("sync2m", "list200k", "calls-seq", "calls-32");

    private static final int PART_THROUGH_NGINX = 4;

    private final Path out = Path.of(System.getProperty("benchmark.out", "target"));
    private final List<String> transports = list("benchmark.transports", "default");
    private final int part = Integer.getInteger("benchmark.part", 1);
    private final List<Task> tasks;
    private final List<Measured> measured = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Growth> growths = new ArrayList<>();
    private boolean failed;

    private Benchmark() {
        List<String> names = list("benchmark.tasks", "");
        tasks = Tasks.ALL.stream()
                .filter(task -> names.isEmpty() || names.contains(task.name()))
                .filter(Benchmark::possible)
                .map(task -> part == 1 ? task : task.part(part))
                .toList();
    }

    /**
     * Measures.
     *
     * @param args none
     * @throws Exception if the measurement fails
     */
    public static void main(String... args) throws Exception {
        boolean failed = new Benchmark().run();
        System.exit(failed ? 1 : 0);
    }

    private boolean run() throws Exception {
        Files.createDirectories(out);
        double load = Machine.load();
        @Nullable Peers peers = Peers.install(out.resolve("peers"));
        Contenders contenders = new Contenders(transports, peers);
        try (StubProcess stub = StubProcess.start();
                Workplace place = Workplace.open(out)) {
            boolean front = System.getProperty("benchmark.front", "").equals("nginx");
            List<Row> through = List.of();
            if (front) {
                try (Nginx nginx = Nginx.start(stub, out.resolve("nginx"))) {
                    measure(new Runner(stub, nginx.front(), place, out.resolve("program.log")), contenders);
                }
            } else {
                measure(
                        new Runner(stub, new Front(stub.address(), null), place, out.resolve("program.log")),
                        contenders);
            }
            if (whole() && !front && Nginx.installed()) {
                through = throughNginx(stub, place, contenders);
            }
            System.out.println(Report.text(rows));
            Files.writeString(out.resolve("results.json"), Report.json(rows));
            Files.writeString(out.resolve("runs.json"), Report.allRuns(measured));
            String docs = System.getProperty("benchmark.docs", "");
            if (whole() && !front && !docs.isEmpty()) {
                writePage(new Page(Path.of(docs)), Machine.description(load), through);
            }
        }
        return failed;
    }

    private boolean whole() {
        return tasks.size() == Tasks.ALL.stream().filter(Benchmark::possible).count();
    }

    private void measure(Runner runner, Contenders contenders) throws IOException, InterruptedException {
        double minutes = Double.parseDouble(System.getProperty("benchmark.minutes", "12"));
        Rounds rounds = new Rounds(runner, contenders, tasks.size(), minutes);
        for (Task task : tasks) {
            if (task.figure() == Task.Figure.GROWTH) {
                measureGrowth(runner, task);
            } else {
                Measured one = rounds.measure(task);
                measured.add(one);
                failed |= !one.failures().isEmpty();
                transports.forEach(transport -> add(Row.of(one, transport)));
            }
        }
    }

    private void measureGrowth(Runner runner, Task task) throws IOException, InterruptedException {
        List<Task> steps = Tasks.GROWING.stream()
                .map(step -> part == 1 ? step : step.part(part))
                .toList();
        for (String transport : transports) {
            try {
                Growth growth = Growth.measure(runner, transport, steps);
                growths.add(growth);
                add(growth.row(task));
            } catch (ProgramFailure e) {
                failed = true;
                System.out.println("FAILED: " + task + ": " + e.getMessage());
            }
        }
    }

    private void add(Row row) {
        rows.add(row);
        System.out.print(Report.text(List.of(row)).lines().skip(1).findFirst().orElse("") + "\n");
    }

    private List<Row> throughNginx(StubProcess stub, Workplace place, Contenders contenders)
            throws IOException, InterruptedException {
        List<Row> through = new ArrayList<>();
        try (Nginx nginx = Nginx.start(stub, out.resolve("nginx"))) {
            Runner runner = new Runner(stub, nginx.front(), place, out.resolve("program.log"));
            Rounds rounds = new Rounds(runner, contenders, THROUGH_NGINX.size(), 1.5);
            for (Task task : tasks) {
                if (THROUGH_NGINX.contains(task.name())) {
                    Measured one = rounds.measure(task.part(PART_THROUGH_NGINX));
                    failed |= !one.failures().isEmpty();
                    transports.forEach(transport -> through.add(Row.of(one, transport)));
                }
            }
        }
        return through;
    }

    private void writePage(Page page, String machine, List<Row> through) throws IOException {
        StringBuilder text = new StringBuilder(machine)
                .append(
                        part == 1
                                ? ""
                                : " Each task had 1/" + part + " of its work, so the start of the JVM weighs more.")
                .append("\n\n")
                .append(Report.markdown(rows))
                .append("\n![Time of each task](img/performance-time.svg)\n\n")
                .append("![Peak memory of each task](img/performance-memory.svg)\n");
        for (Growth growth : growths) {
            text.append("\nGrowth, transport " + growth.transport() + ":\n\n").append(Report.markdown(growth));
        }
        if (!through.isEmpty()) {
            text.append(
                            "\nThrough nginx with TLS and HTTP/2, a quarter of the work (the targets are those without nginx):\n\n")
                    .append(Report.markdown(through));
        }
        page.write(text.toString());
        page.draw("performance-time.svg", Plot.ofTime(rows));
        page.draw("performance-memory.svg", Plot.ofMemory(rows));
    }

    /** {@return whether this JDK can do a task: virtual threads need 21} */
    static boolean possible(Task task) {
        return !task.virtual() || Runtime.version().feature() >= 21;
    }

    private static List<String> list(String property, String otherwise) {
        String value = System.getProperty(property, otherwise);
        return value.isBlank() ? List.of() : List.of(value.split("\\s*,\\s*"));
    }
}
