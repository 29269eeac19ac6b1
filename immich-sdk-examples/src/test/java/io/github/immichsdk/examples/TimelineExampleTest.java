package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.users.ProfileChange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The example timeline: months as text, a year as a picture. */
class TimelineExampleTest {

    private static final Path PICTURE =
            Path.of(System.getProperty("immich.root"), "docs", "img", "timeline-calendar.svg");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    void monthsHaveTheirCountsAndAYearItsCalendarOnEachVersion(FakeVersion version) throws Exception {
        Path file = folder.resolve("2026.svg");
        try (FakeImmich server = FakeImmich.builder().version(version).start()) {
            server.seed().photo("1.jpg", Instant.parse("2026-07-04T10:00:00Z"));
            server.seed().photo("2.jpg", Instant.parse("2026-07-04T11:00:00Z"));
            server.seed().photo("3.jpg", Instant.parse("2025-12-31T12:00:00Z"));

            Run run = Run.on(server, "timeline", "--svg", file.toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()
                            .lines()
                            .map(line -> line.replaceAll(" +#*", " ").strip()))
                    .startsWith("2026-07 2", "2025-12 1", "3 assets in 2 months.")
                    .last()
                    .isEqualTo("The calendar of 2026 is in " + file + ": 1 day with assets.");
        }
        assertThat(tooltips(Files.readString(file)))
                .contains("2026-07-04: 2", "2026-07-05: none")
                .doesNotContain("2025-12-31: 1");
    }

    @Test
    void aDayIsThatOfThePlaceWhereThePictureWasTaken() throws Exception {
        Path file = folder.resolve("2026.svg");
        try (FakeImmich server = FakeImmich.start()) {
            server.seed()
                    .asset("1.jpg", Instant.parse("2026-07-04T22:30:00Z"))
                    .offset(ZoneOffset.ofHours(2))
                    .add();

            Run.on(server, "timeline", "--svg", file.toString());
        }
        assertThat(tooltips(Files.readString(file))).contains("2026-07-05: 1", "2026-07-04: none");
    }

    @Test
    void onlyTheRequestedYearIsPrintedAndDrawn() throws Exception {
        Path file = folder.resolve("2025.svg");

        Run run = Run.of("timeline", "--fake", "--year", "2025", "--svg", file.toString(), "--json");

        assertThat(run.json().path("months"))
                .extracting(month -> month.path("month").asString())
                .containsExactly("2025-12", "2025-11");
        assertThat(run.json().path("year").asInt()).isEqualTo(2025);
        assertThat(Files.readString(file)).contains("Photos and videos of Admin, 2025</title>");
    }

    @Test
    void aYearWithoutPicturesIsAnEmptyCalendar() throws Exception {
        Path file = folder.resolve("1999.svg");

        Run run = Run.of("timeline", "--fake", "--year", "1999", "--svg", file.toString());

        assertThat(run.out()).startsWith("0 assets in 0 months.");
        assertThat(tooltips(Files.readString(file))).hasSize(365).allMatch(text -> text.endsWith("none"));
    }

    @Test
    void anImpossibleYearAndAnImpossibleFileAreRefused() {
        assertThat(Run.of("timeline", "--fake", "--year", "0").exitCode()).isEqualTo(2);
        Path missing = folder.resolve("no such folder").resolve("2026.svg");

        Run run = Run.of("timeline", "--fake", "--svg", missing.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--svg: expected a file in a folder that exists");
    }

    @Test
    void theNameOfAUserCannotBreakThePicture() throws Exception {
        Path file = folder.resolve("2026.svg");
        String name = "Ann & <script>alert('\"')</script>\u0007 ]]>";
        try (FakeImmich server = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            immich.users().update(ProfileChange.none().name(name));

            Run.on(server, "timeline", "--svg", file.toString());
        }
        Document svg = parsed(Files.readString(file));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("Photos and videos of Ann & <script>alert('\"')</script>\uFFFD ]]>");
    }

    @Test
    void screenReadersGetATitleAndADescription() throws Exception {
        Element svg = parsed(CalendarSvg.draw("Photos", Year.of(2026), Map.of(LocalDate.of(2026, 1, 1), 3L)))
                .getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("title summary");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).startsWith("3 taken on 1 day.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "\uD83D\uDE00"})
    void aLongTitleIsShortenedInThePictureAndKeptForScreenReaders(String letter) throws Exception {
        String longTitle = letter.repeat(200);

        Document svg = parsed(CalendarSvg.draw(longTitle, Year.of(2026), Map.of()));

        assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo(letter.repeat(38) + "\u2026, 2026");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(longTitle + ", 2026");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1900, 2000, 2012, 2024, 2026, 9999})
    void eachDayOfAYearHasItsSquareInsideThePicture(int number) throws Exception {
        Year year = Year.of(number);
        Document svg = parsed(CalendarSvg.draw("Photos", year, Map.of()));
        String[] size = svg.getDocumentElement().getAttribute("viewBox").split(" ");

        NodeList squares = svg.getElementsByTagName("rect");
        List<String> places = IntStream.range(1, 1 + year.length())
                .mapToObj(squares::item)
                .map(Element.class::cast)
                .map(square -> square.getAttribute("x") + "," + square.getAttribute("y"))
                .toList();

        assertThat(places).doesNotHaveDuplicates().allSatisfy(place -> {
            assertThat(Integer.parseInt(place.split(",")[0])).isLessThan(Integer.parseInt(size[2]) - 11);
            assertThat(Integer.parseInt(place.split(",")[1])).isLessThan(Integer.parseInt(size[3]) - 11);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 9, 40, 100_000, Long.MAX_VALUE})
    void theDayWithTheMostHasTheDarkestShade(long most) throws Exception {
        LocalDate day = LocalDate.of(2026, 5, 1);

        NodeList squares = parsed(CalendarSvg.draw("Photos", Year.of(2026), Map.of(day, most)))
                .getElementsByTagName("rect");
        Element square = (Element) squares.item(day.getDayOfYear());

        assertThat(square.getTextContent()).isEqualTo("2026-05-01: " + most);
        assertThat(square.getAttribute("fill")).isEqualTo("#0b3c78");
    }

    @Test
    void thePictureOfTheDocsIsThatOfTheSampleLibrary() throws IOException {
        Path file = folder.resolve("2026.svg");

        Run.of("timeline", "--fake", "--svg", file.toString());
        if (Boolean.getBoolean("immich.docs.write")) {
            Files.copy(file, PICTURE, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(PICTURE)
                .as(
                        "docs/img/timeline-calendar.svg is out of date; write it with: mvn -pl immich-sdk-examples -am test"
                                + " -Dtest=TimelineExampleTest -Dsurefire.failIfNoSpecifiedTests=false -Dimmich.docs.write=true")
                .hasSameTextualContentAs(file);
    }

    private static List<String> tooltips(String svg) throws Exception {
        NodeList titles = parsed(svg).getElementsByTagName("title");
        List<String> tooltips = new ArrayList<>();
        for (int i = 1; i < titles.getLength(); i++) {
            if (titles.item(i).getTextContent().matches("\\d{4}-.*")) {
                tooltips.add(titles.item(i).getTextContent());
            }
        }
        return tooltips;
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
