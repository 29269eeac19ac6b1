package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.timeline.TimelineAsset;
import io.github.immichsdk.timeline.TimelineMonth;
import io.github.immichsdk.timeline.TimelineQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The timeline: months in a side list, the pictures of one month by day. */
final class TimelinePages {

    private static final int PAGE = 600;

    /** Of a stack, only its cover. */
    private static final TimelineQuery QUERY = TimelineQuery.all().stacked();

    private final ImmichClient immich;

    TimelinePages(ImmichClient immich) {
        this.immich = immich;
    }

    Reply newest() {
        List<TimelineMonth> months = immich.timeline().months(QUERY);
        if (months.isEmpty()) {
            return Reply.page(
                    "Timeline",
                    "/",
                    Html.of(
                            "<div class=\"problem\"><h1>No pictures yet</h1>"
                                    + "<p>The timeline of this user is empty. Upload pictures, and load this page again.</p></div>"));
        }
        return page(months, months.get(0).month(), new Paging(1, PAGE));
    }

    Reply month(Route.Visit visit) {
        YearMonth month;
        try {
            month = YearMonth.parse(visit.part("month"));
        } catch (DateTimeException e) {
            return Reply.problem(404, "Not found", "Expected a month such as /timeline/2026-07.");
        }
        return page(immich.timeline().months(QUERY), month, Paging.of(visit.query(), PAGE));
    }

    private Reply page(List<TimelineMonth> months, YearMonth month, Paging paging) {
        List<TimelineAsset> assets = immich.timeline().assets(month, QUERY);
        Map<LocalDate, List<TimelineAsset>> days = paging.of(assets).stream()
                .collect(Collectors.groupingBy(
                        asset -> asset.takenAt().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        Html content = Html.of(
                """
                <div class="split">
                <nav class="months" aria-label="Months">{}</nav>
                <div>
                <h1>{}</h1>
                <p class="sub">{}</p>
                {}{}
                </div>
                </div>
                """,
                years(months, month),
                Texts.month(month),
                assets.isEmpty() ? "No pictures in this month" : Texts.some(assets.size(), "picture"),
                Html.each(days.entrySet(), TimelinePages::day),
                paging.links("/timeline/" + month, assets.size()));
        return Reply.page(Texts.month(month), "/", content);
    }

    private static Html day(Map.Entry<LocalDate, List<TimelineAsset>> day) {
        return Html.of(
                "<section><h2>{}</h2>{}</section>\n",
                Texts.day(day.getKey()),
                Thumbnail.grid(day.getValue().stream().map(Thumbnail::of).toList()));
    }

    private static Html years(List<TimelineMonth> months, YearMonth current) {
        Map<Integer, List<TimelineMonth>> years = months.stream()
                .collect(Collectors.groupingBy(
                        month -> month.month().getYear(), LinkedHashMap::new, Collectors.toList()));
        return Html.each(
                years.entrySet(),
                year -> Html.of(
                        "<section><h2>{}</h2><ol>{}</ol></section>\n",
                        year.getKey(),
                        Html.each(year.getValue(), month -> entry(month, current))));
    }

    private static Html entry(TimelineMonth month, YearMonth current) {
        return Html.of(
                "<li><a href=\"/timeline/{}\"{}>{} <span class=\"count\">{}</span></a></li>",
                month.month(),
                month.month().equals(current) ? Html.of(" aria-current=\"page\"") : Html.NONE,
                Texts.name(month.month()),
                month.count());
    }
}
