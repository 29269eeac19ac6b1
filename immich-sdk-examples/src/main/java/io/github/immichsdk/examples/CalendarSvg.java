package io.github.immichsdk.examples;

import io.github.immichsdk.examples.browse.Markup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Draws a year as a calendar: one column for each week, one square for each day, the darker the more was taken. The picture has a
 * title and a description for screen readers, and each day has its date and count as a tooltip.
 */
final class CalendarSvg {

    private static final int STEP = 14;
    private static final int SQUARE = 11;
    private static final int LEFT = 48;
    private static final int TOP = 74;
    private static final int WIDEST = 76;
    private static final int WEEKS = 54;
    private static final int WIDTH = LEFT + WEEKS * STEP + 16;
    private static final int HEIGHT = TOP + 7 * STEP + 44;
    private static final String NONE = "#e4e8ec";
    private static final List<String> SHADES = List.of("#9ecae9", "#5a9fd4", "#2a6fb0", "#0b3c78");
    private static final String TEXT = "#1f2328";
    private static final String QUIET = "#57606a";

    private final StringBuilder svg = new StringBuilder();

    private CalendarSvg() {}

    /**
     * Draws a year.
     *
     * @param title what is counted, such as {@code Photos of Ann}
     * @param year the year
     * @param counts the number of pictures of each day; days of other years are not drawn
     * @return an SVG document
     */
    static String draw(String title, Year year, Map<LocalDate, Long> counts) {
        return new CalendarSvg().document(title, year, counts);
    }

    private String document(String title, Year year, Map<LocalDate, Long> counts) {
        List<LocalDate> days =
                year.atDay(1).datesUntil(year.plusYears(1).atDay(1)).toList();
        long total =
                days.stream().mapToLong(day -> counts.getOrDefault(day, 0L)).sum();
        long used =
                days.stream().filter(day -> counts.getOrDefault(day, 0L) > 0).count();
        List<Long> limits = limits(days.stream()
                .mapToLong(day -> counts.getOrDefault(day, 0L))
                .max()
                .orElse(0));
        String headline = title + ", " + year;
        String summary = format("%,d taken on %s", total, Report.some(used, "day"));
        line(format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\"",
                        WIDTH, HEIGHT, WIDTH, HEIGHT)
                + " aria-labelledby=\"title summary\" font-family=\"sans-serif\" font-size=\"11\">");
        line("<title id=\"title\">" + Markup.escaped(headline) + "</title>");
        line("<desc id=\"summary\">" + Markup.escaped(summary + ". One square for each day, one column for each week.")
                + "</desc>");
        line(format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT));
        text(LEFT, 24, "font-size=\"16\" font-weight=\"bold\" fill=\"" + TEXT + "\"", shortened(headline, year));
        text(LEFT, 42, "fill=\"" + QUIET + "\"", summary);
        labels(year);
        days.forEach(day -> day(day, counts.getOrDefault(day, 0L), limits));
        legend(limits);
        line("</svg>");
        return svg.toString();
    }

    /** {@return a headline that fits the width, with the year at its end} */
    private static String shortened(String headline, Year year) {
        return headline.length() <= WIDEST
                ? headline
                : headline.substring(0, headline.offsetByCodePoints(0, WIDEST / 2)) + "\u2026, " + year;
    }

    private void labels(Year year) {
        for (Month month : Month.values()) {
            // at the first column that begins in the month
            LocalDate first = year.atMonth(month).atDay(1);
            LocalDate week =
                    month == Month.JANUARY ? first : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            text(x(week), TOP - 8, "fill=\"" + QUIET + "\"", month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY)) {
            text(
                    LEFT - 8,
                    y(day) + SQUARE - 2,
                    "text-anchor=\"end\" fill=\"" + QUIET + "\"",
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
    }

    private void day(LocalDate day, long count, List<Long> limits) {
        square(x(day), y(day.getDayOfWeek()), shade(count, limits), day + ": " + (count == 0 ? "none" : count));
    }

    private void legend(List<Long> limits) {
        int y = TOP + 7 * STEP + 16;
        int x = LEFT;
        square(x, y, NONE, "none");
        x += 16;
        text(x, y + SQUARE - 2, "fill=\"" + QUIET + "\"", "none");
        x += 44;
        long from = 1;
        for (long limit : limits) {
            String label = from == limit ? String.valueOf(limit) : from + "\u2013" + limit;
            square(x, y, shade(limit, limits), label);
            text(x + 16, y + SQUARE - 2, "fill=\"" + QUIET + "\"", label);
            x += 34 + 7 * label.length();
            from = limit + 1;
        }
        text(x, y + SQUARE - 2, "fill=\"" + QUIET + "\"", limits.isEmpty() ? "" : "per day");
    }

    /** {@return up to four upper limits, the highest last; they grow like powers, as the counts of days do} */
    private static List<Long> limits(long highest) {
        TreeSet<Long> limits = new TreeSet<>();
        for (int i = 1; i <= SHADES.size() && highest > 0; i++) {
            limits.add(Math.round(Math.pow(highest, i / (double) SHADES.size())));
        }
        return new ArrayList<>(limits);
    }

    private static String shade(long count, List<Long> limits) {
        if (count == 0) {
            return NONE;
        }
        int level = 0;
        while (count > limits.get(level)) {
            level++;
        }
        return SHADES.get(SHADES.size() - limits.size() + level);
    }

    private static int x(LocalDate day) {
        LocalDate monday = LocalDate.of(day.getYear(), 1, 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return LEFT + (int) (ChronoUnit.DAYS.between(monday, day) / 7) * STEP;
    }

    private static int y(DayOfWeek day) {
        return TOP + (day.getValue() - 1) * STEP;
    }

    private void square(int x, int y, String color, String tooltip) {
        line(format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\" fill=\"%s\"><title>%s</title></rect>",
                x, y, SQUARE, SQUARE, color, Markup.escaped(tooltip)));
    }

    private void text(int x, int y, String attributes, String text) {
        line(format("<text x=\"%d\" y=\"%d\" %s>%s</text>", x, y, attributes, Markup.escaped(text)));
    }

    /** Formats numbers in the same way on each machine. */
    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
