package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.timeline.TimelineAsset;
import io.github.immichsdk.timeline.TimelineMonth;
import io.github.immichsdk.timeline.TimelineQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the months of the timeline with their counts, and draws a year as a calendar. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples timeline --year 2026 --svg 2026.svg", "  immich-sdk-examples timeline --fake"},
        description =
                "Prints the months of your timeline with their counts. With --svg, also draws a year as a calendar.")
final class PrintTimeline implements Callable<Integer> {

    private static final int WIDEST_BAR = 40;

    @Option(names = "--year", paramLabel = "YEAR", description = "Only this year; by default all years.")
    private @Nullable Integer year;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Write a calendar of a year as an SVG picture: by default the year of the newest month.")
    private @Nullable Path svg;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        if (year != null && (year < 1 || year > 9999)) {
            throw new WrongArguments("--year: expected 1 to 9999, found another number");
        }
        if (svg != null) {
            InputFile.writable("--svg", svg);
        }
        try (DemoServer place = target.open(PrintTimeline::sampleYear)) {
            target.run(report, place, (immich, progress) -> print(immich));
        }
        return report.end();
    }

    private void print(ImmichClient immich) throws IOException {
        List<TimelineMonth> months = immich.timeline().months(TimelineQuery.all()).stream()
                .filter(month -> year == null || month.month().getYear() == year)
                .toList();
        long most = months.stream().mapToLong(TimelineMonth::count).max().orElse(0);
        for (TimelineMonth month : months) {
            report.say(
                    "%s %7d  %s",
                    month.month(), month.count(), "#".repeat((int) Math.max(1, WIDEST_BAR * month.count() / most)));
        }
        long total = months.stream().mapToLong(TimelineMonth::count).sum();
        report.say("%s in %s.", Report.some(total, "asset"), Report.some(months.size(), "month"));
        report.put("months", months.stream().map(PrintTimeline::json).toList());
        report.put("total", total);
        if (svg != null) {
            draw(immich, months, svg);
        }
    }

    private static Map<String, Object> json(TimelineMonth month) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.month().toString());
        json.put("count", month.count());
        return json;
    }

    /** Costs one request for each month of the year that has assets. */
    private void draw(ImmichClient immich, List<TimelineMonth> months, Path file) throws IOException {
        int drawn = year != null
                ? year
                : months.stream()
                        .mapToInt(month -> month.month().getYear())
                        .max()
                        .orElse(Year.now().getValue());
        Map<LocalDate, Long> days = new TreeMap<>();
        for (TimelineMonth month : months) {
            if (month.month().getYear() == drawn) {
                for (TimelineAsset asset : immich.timeline().assets(month.month(), TimelineQuery.all())) {
                    days.merge(asset.takenAt().toLocalDate(), 1L, Long::sum);
                }
            }
        }
        String owner = immich.users().me().name();
        Files.writeString(file, CalendarSvg.draw("Photos and videos of " + owner, Year.of(drawn), days));
        report.say("The calendar of %d is in %s: %s.", drawn, file, Report.some(days.size(), "day") + " with assets");
        report.put("year", drawn);
        report.put("days", days.size());
        report.put("svg", file);
    }

    /** {@return a server in memory with the pictures of a year: many on weekends and on holidays in July} */
    private static DemoServer sampleYear() {
        Random random = new Random(2026);
        List<Instant> taken = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2025, 11, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            boolean holiday = day.getMonthValue() == 7 && day.getDayOfMonth() >= 4 && day.getDayOfMonth() <= 18;
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            int limit = holiday ? 40 : weekend ? 14 : 3;
            int pictures = holiday || random.nextInt(3) < (weekend ? 2 : 1) ? 1 + random.nextInt(limit) : 0;
            for (int i = 0; i < pictures; i++) {
                LocalTime time = LocalTime.of(8, 0).plusMinutes(random.nextInt(12 * 60));
                taken.add(day.atTime(time).toInstant(ZoneOffset.UTC));
            }
        }
        return DemoServer.seeded(seed -> seed.photos(taken.size(), taken::get));
    }
}
