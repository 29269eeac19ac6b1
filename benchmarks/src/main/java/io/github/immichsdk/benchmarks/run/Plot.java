package io.github.immichsdk.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws horizontal bars, with a mark for what is wanted, as SVG. */
final class Plot {

    private static final int PENDING = 200;
    private static final int WIDTH = 460;
    private static final int BAR = 22;
    private static final int TOP = 64;

    /**
     * A bar.
     *
     * @param label what it shows
     * @param value its length
     * @param mark where the wanted value is, or null
     * @param text what is written behind it
     */
    record Bar(String label, double value, @Nullable Double mark, String text) {}

    private Plot() {}

    /** {@return the time of each task as a part of the plain program's, with its target} */
    static String ofTime(List<Row> rows) {
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            if (row.measured() != null) {
                bars.add(new Bar(label(row), row.measured(), row.target(), Row.shown(row.measured())));
            }
        }
        return draw("Time, the plain program is 1.00", "the line in each row is the target", bars);
    }

    /** {@return the peak memory of each task} */
    static String ofMemory(List<Row> rows) {
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            if (row.peakMb() != null) {
                Double limit =
                        row.task().peakMb() == 0 ? null : (double) row.task().peakMb();
                bars.add(new Bar(label(row), row.peakMb(), limit, Math.round(row.peakMb()) + " MB"));
            }
        }
        return draw("Peak memory of the whole process", "the line in a row is the limit", bars);
    }

    private static String label(Row row) {
        return row.task().name() + (row.transport().equals("default") ? "" : ", " + row.transport());
    }

    private static String draw(String title, String subtitle, List<Bar> bars) {
        double largest = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.mark() == null ? 0 : bar.mark()))
                .max()
                .orElse(1);
        double scale = WIDTH / largest;
        int height = TOP + bars.size() * BAR + 16;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 %d" font-family="sans-serif" font-size="12">
                <rect width="760" height="%d" fill="#ffffff"/>
                <text x="16" y="26" font-size="16" fill="#222222">%s</text>
                <text x="16" y="46" fill="#666666">%s</text>
                """, height, height, title, subtitle));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = TOP + i * BAR;
            boolean met = bar.mark() == null || bar.value() <= bar.mark() * 1.005;
            double end = PENDING + bar.value() * scale;
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d" text-anchor="end" fill="#222222">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                    """,
                    PENDING - 8,
                    y + 14,
                    bar.label(),
                    PENDING,
                    y + 3,
                    end - PENDING,
                    BAR - 7,
                    met ? "#4c9f70" : "#d08c45"));
            double textAt = end;
            if (bar.mark() != null) {
                double mark = PENDING + bar.mark() * scale;
                svg.append(String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#1d3557\" stroke-width=\"2\"/>%n",
                        mark,
                        y + 1,
                        mark,
                        y + BAR - 2));
                textAt = Math.max(end, mark);
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" fill=\"#222222\">%s</text>%n",
                    textAt + 6,
                    y + 14,
                    bar.text()));
        }
        return svg.append("</svg>\n").toString();
    }
}
