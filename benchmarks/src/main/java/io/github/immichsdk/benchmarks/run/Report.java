package io.github.immichsdk.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes figures as a table of text, as JSON, and as a table of Markdown. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Column(String title, Function<Row, String> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("task", row -> row.task().name()),
            new Column("transport", Row::transport),
            new Column("rounds", row -> "" + row.rounds()),
            new Column("plain s", row -> Row.shown(row.plainSeconds())),
            new Column("ours s", row -> Row.shown(row.oursSeconds())),
            new Column("measured", row -> Row.shown(row.measured())),
            new Column("target", row -> Row.shown(row.target())),
            new Column("CPU to plain", row -> Row.shown(row.cpuToPlain())),
            new Column("to peer", row -> Row.shown(row.toBestPeer())),
            new Column("peak MB", Report::peak),
            new Column("met", row -> row.met() ? "yes" : "no"));

    private Report() {}

    private static String peak(Row row) {
        String peak = row.peakMb() == null ? "-" : String.format(Locale.ROOT, "%.0f", row.peakMb());
        return row.task().peakMb() == 0 ? peak : peak + " of " + row.task().peakMb();
    }

    /** {@return the table for people who watch the run} */
    static String text(List<Row> rows) {
        List<List<String>> cells = cells(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> line : cells) {
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = cells.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElse(0);
                text.append(String.format(column < 2 ? "%-" + width + "s  " : "%" + width + "s  ", line.get(column)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return the table for a page} */
    static String markdown(List<Row> rows) {
        List<List<String>> cells = cells(rows);
        cells.add(1, COLUMNS.stream().map(column -> "---").toList());
        return cells.stream()
                .map(line -> "| " + String.join(" | ", line) + " |\n")
                .collect(Collectors.joining());
    }

    /** {@return the table of the growth for a page} */
    static String markdown(Growth growth) {
        StringBuilder text =
                new StringBuilder("| work | items | heap | us for an item | peak MB |\n|---|---|---|---|---|\n");
        for (Growth.Step step : growth.steps()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s | %.2f | %.0f |%n",
                    step.task().work(),
                    step.task().count(),
                    step.task().heap(),
                    step.microsPerItem(),
                    step.run().peakMb()));
        }
        return text.toString();
    }

    private static List<List<String>> cells(List<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(COLUMNS.stream().map(Column::title).toList());
        for (Row row : rows) {
            cells.add(COLUMNS.stream().map(column -> column.value().apply(row)).toList());
        }
        return cells;
    }

    /** {@return one entry for each row} */
    static String json(List<Row> rows) {
        ArrayNode entries = JSON.createArrayNode();
        for (Row row : rows) {
            ObjectNode entry =
                    entries.addObject().put("task", row.task().name()).put("transport", row.transport());
            put(entry, "ours_s", row.oursSeconds());
            put(entry, "plain_s", row.plainSeconds());
            put(entry, "ratio_to_plain", row.toPlain());
            put(entry, "ratio_to_best_peer", row.toBestPeer());
            put(entry, "peak_mb", row.peakMb());
            put(entry, "measured", row.measured());
            put(entry, "target", row.target());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
    }

    /** {@return every run of every program, so that the spread can be seen} */
    static String allRuns(List<Measured> all) {
        ArrayNode tasks = JSON.createArrayNode();
        for (Measured measured : all) {
            ObjectNode task = tasks.addObject().put("task", measured.task().name());
            for (Map.Entry<String, List<Run>> program : measured.runs().entrySet()) {
                ArrayNode runs = task.putArray(program.getKey());
                for (Run run : program.getValue()) {
                    ObjectNode entry = runs.addObject();
                    put(entry, "seconds", run.seconds());
                    put(entry, "cpu_seconds", run.cpuSeconds());
                    put(entry, "peak_mb", run.peakMb());
                }
            }
            measured.failures().forEach((name, why) -> task.put("failed " + name, why));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tasks) + "\n";
    }

    private static void put(ObjectNode entry, String name, @Nullable Double figure) {
        if (figure == null) {
            entry.putNull(name);
        } else {
            entry.put(name, Math.round(figure * 1000) / 1000.0);
        }
    }
}
