package io.github.immichsdk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetJson;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetSearchTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-02-01T00:00:00.5Z");

    private final StubTransport server = new StubTransport();
    private final Search search = TestClient.over(server).search();

    @ParameterizedTest
    @ValueSource(strings = {"1.144.1", "2.7.5", "3.0.3", "3.2.0"})
    void withoutAVisibilityTheTimelineIsRequestedOnAllVersions(String version) {
        server.version(version).json(AssetJson.page(null));

        search.page(AssetQuery.all());

        assertThat(server.last())
                .hasToString("POST /api/search/metadata {\"visibility\":\"timeline\",\"page\":1,\"size\":1000}");
    }

    @Test
    void theOrderOfFileSizeIsSentTo32AndRefusedByNameBefore() {
        server.version("3.2.2").json(AssetJson.page(null)).json(AssetJson.page(null));

        search.page(all().oldestFirst().largestFirst());
        search.page(all().largestFirst().oldestFirst());

        assertThat(server.bodies())
                .containsExactly(
                        "{\"orderBy\":{\"field\":\"fileSizeInBytes\",\"direction\":\"desc\"},"
                                + "\"visibility\":\"timeline\",\"page\":1,\"size\":1000}",
                        "{\"order\":\"asc\",\"visibility\":\"timeline\",\"page\":1,\"size\":1000}");
        StubTransport older = new StubTransport("3.1.0");
        assertThatThrownBy(() -> TestClient.over(older).search().page(all().smallestFirst()))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("a search in order of file size needs a server of 3.2.0 or newer");
        assertThat(older.requests()).isEmpty();
    }

    @Test
    void aListingThatIsComparedWithACountIsInOrderOfCaptureTime() {
        assertThatThrownBy(() -> search.listing(all().largestFirst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stream(query)");
        assertThat(server.requests()).isEmpty();
    }

    static Stream<Arguments> filters() {
        String id = AssetJson.ID;
        return Stream.of(
                Arguments.of(AssetQuery.all().taken(TimeRange.between(FROM, UNTIL)), """
                        "takenAfter":"2026-01-01T00:00:00.000Z","takenBefore":"2026-02-01T00:00:00.499Z\""""),
                Arguments.of(all().created(TimeRange.from(FROM)), "\"createdAfter\":\"2026-01-01T00:00:00.000Z\""),
                Arguments.of(all().updated(TimeRange.before(UNTIL)), "\"updatedBefore\":\"2026-02-01T00:00:00.499Z\""),
                Arguments.of(all().trashed(TimeRange.between(FROM, UNTIL)), """
                        "trashedAfter":"2026-01-01T00:00:00.000Z","trashedBefore":"2026-02-01T00:00:00.499Z\""""),
                Arguments.of(all().onlyTrashed(), "\"trashedAfter\":\"1970-01-01T00:00:00.000Z\""),
                Arguments.of(all().includeTrashed(), "\"withDeleted\":true"),
                Arguments.of(all().is(AssetFlag.FAVORITE), "\"isFavorite\":true"),
                Arguments.of(all().isNot(AssetFlag.MOTION), "\"isMotion\":false"),
                Arguments.of(all().is(AssetFlag.OFFLINE), "\"isOffline\":true"),
                Arguments.of(all().isNot(AssetFlag.ENCODED), "\"isEncoded\":false"),
                Arguments.of(all().type(AssetType.VIDEO), "\"type\":\"VIDEO\""),
                Arguments.of(all().albums(id, AssetJson.OTHER_ID), """
                        "albumIds":["%s","%s"]""".formatted(id, AssetJson.OTHER_ID)),
                Arguments.of(all().notInAlbum(), "\"isNotInAlbum\":true"),
                Arguments.of(all().people(id), "\"personIds\":[\"" + id + "\"]"),
                Arguments.of(all().tags(id), "\"tagIds\":[\"" + id + "\"]"),
                Arguments.of(all().library(id), "\"libraryId\":\"" + id + "\""),
                Arguments.of(all().id(id), "\"id\":\"" + id + "\""),
                Arguments.of(all().checksum("9qe2GC9jVPNhj+wIWc7PiElb1ZQ="), """
                        "checksum":"9qe2GC9jVPNhj+wIWc7PiElb1ZQ=\""""),
                Arguments.of(all().fileName("DSCF"), "\"originalFileName\":\"DSCF\""),
                Arguments.of(all().originalPath("/mnt"), "\"originalPath\":\"/mnt\""),
                Arguments.of(all().derivedFile(DerivedFile.PREVIEW, "/p"), "\"previewPath\":\"/p\""),
                Arguments.of(all().derivedFile(DerivedFile.THUMBNAIL, "/t"), "\"thumbnailPath\":\"/t\""),
                Arguments.of(all().derivedFile(DerivedFile.ENCODED_VIDEO, "/v"), "\"encodedVideoPath\":\"/v\""),
                Arguments.of(all().description("på brygga"), "\"description\":\"på brygga\""),
                Arguments.of(all().ocr("exit"), "\"ocr\":\"exit\""),
                Arguments.of(all().make("Fujifilm"), "\"make\":\"Fujifilm\""),
                Arguments.of(all().camera("X-T5"), "\"model\":\"X-T5\""),
                Arguments.of(all().lens("XF35"), "\"lensModel\":\"XF35\""),
                Arguments.of(all().city("Oslo"), "\"city\":\"Oslo\""),
                Arguments.of(all().state("Viken"), "\"state\":\"Viken\""),
                Arguments.of(all().country("Norway"), "\"country\":\"Norway\""),
                Arguments.of(all().rating(4), "\"rating\":4"),
                Arguments.of(all().unset(AssetField.MAKE), "\"make\":null"),
                Arguments.of(all().unset(AssetField.MODEL), "\"model\":null"),
                Arguments.of(all().unset(AssetField.LENS), "\"lensModel\":null"),
                Arguments.of(all().unset(AssetField.CITY), "\"city\":null"),
                Arguments.of(all().unset(AssetField.STATE), "\"state\":null"),
                Arguments.of(all().unset(AssetField.COUNTRY), "\"country\":null"),
                Arguments.of(all().unset(AssetField.RATING), "\"rating\":null"),
                Arguments.of(all().unset(AssetField.TAGS), "\"tagIds\":null"),
                Arguments.of(all().notStacked(), "\"withStacked\":false"),
                Arguments.of(all().includeExif(), "\"withExif\":true"),
                Arguments.of(all().includePeople(), "\"withPeople\":true"),
                Arguments.of(all().oldestFirst(), "\"order\":\"asc\""),
                Arguments.of(all().newestFirst(), "\"order\":\"desc\""));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void eachOptionIsSentUnderTheServersName(AssetQuery query, String expected) {
        server.json(AssetJson.page(null));

        search.page(query);

        assertThat(server.last().body())
                .isEqualTo("{" + expected + ",\"visibility\":\"timeline\",\"page\":1,\"size\":1000}");
    }

    @Test
    void aPageHasItsAssetsAndWhereTheNextBegins() {
        server.json(AssetJson.page("\"2\"", AssetJson.v3(AssetJson.ID)));

        Page<Asset> page = search.page(AssetQuery.all().pageSize(1));

        assertThat(page.items()).extracting(Asset::id).containsExactly(AssetJson.ID);
        assertThat(page.next()).isEqualTo(new PageToken("2"));
        assertThat(page.last()).isFalse();
    }

    @Test
    void theNextPageIsRequestedByItsNumber() {
        server.json(AssetJson.page(null, AssetJson.v3(AssetJson.ID)));

        Page<Asset> page = search.page(AssetQuery.all().pageSize(7), new PageToken("3"));

        assertThat(server.last().body()).endsWith("\"page\":3,\"size\":7}");
        assertThat(page.last()).isTrue();
    }

    @Test
    void aRepeatedTokenIsAnErrorOnALaterPageToo() {
        server.json(AssetJson.page("\"2\"", AssetJson.v3(AssetJson.ID)));

        assertThatThrownBy(() -> search.page(AssetQuery.all(), new PageToken("2")))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("expected a page after 2, or null, found '2'");
    }

    @Test
    void aTokenThatIsANumberIsATokenToo() {
        server.json(AssetJson.page("2", AssetJson.v3(AssetJson.ID)));

        assertThat(search.page(AssetQuery.all()).next()).isEqualTo(new PageToken("2"));
    }

    @Test
    void aSmartSearchThatLeadsInCirclesIsAnErrorAndNotAnEnd() {
        server.json(AssetJson.page("\"2\"", AssetJson.v3(AssetJson.ID)))
                .json(AssetJson.page("\"2\"", AssetJson.v3(AssetJson.OTHER_ID)));

        assertThatThrownBy(() -> search.smart("cats", AssetQuery.all()).toList())
                .isInstanceOf(ImmichDataException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "two", "1e3"})
    void aTokenOfSomethingElseIsRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.page(AssetQuery.all(), new PageToken(token)))
                .withMessage("token: expected the token of a page, got '" + token + "'");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aPageOfSeveralVisibilitiesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.page(AssetQuery.all().visibility(Visibility.TIMELINE, Visibility.ARCHIVE)))
                .withMessageContaining("stream(query) merges several");
    }

    static Stream<Arguments> gates() {
        return Stream.of(
                Arguments.of("2.1.0", all().ocr("exit"), "a search by ocr needs a server of 2.2.0 or newer"),
                Arguments.of(
                        "1.144.1", all().notStacked(), "a search with notStacked needs a server of 2.7.0 or newer"),
                Arguments.of("2.7.5", all().unset(AssetField.MAKE), "an unset MAKE needs a server of 3.0.0 or newer"),
                Arguments.of("1.144.1", all().unset(AssetField.RATING), "an unset RATING needs a server of 2.6.0"),
                Arguments.of("3.0.3", all().rating(-1), "the rating -1 was dropped in 3.0.0"));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void whatTheVersionWouldPassOverIsRefusedBeforeTheSearch(String version, AssetQuery query, String text) {
        server.version(version);

        assertThatThrownBy(() -> search.page(query))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("this one is " + version)
                .hasMessageContaining("not sent");
        assertThat(server.requests()).isEmpty();
    }

    static Stream<Arguments> possible() {
        return Stream.of(
                Arguments.of("2.2.0", all().ocr("exit")),
                Arguments.of("2.7.5", all().notStacked()),
                Arguments.of("2.7.5", all().unset(AssetField.RATING)),
                Arguments.of("2.7.5", all().rating(-1)),
                Arguments.of("1.144.1", all().rating(-1)),
                Arguments.of("1.144.1", all().rating(5)),
                Arguments.of("4.0.0", all().unset(AssetField.MAKE)));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void whatTheVersionCanDoIsSent(String version, AssetQuery query) {
        server.version(version).json(AssetJson.page(null));

        search.page(query);

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theVersionIsRequestedOnlyIfItMatters() {
        server.json(AssetJson.page(null));

        search.page(AssetQuery.all().city("Oslo"));

        assertThat(server.versionQuestions()).isZero();
    }

    @Test
    void aCountSumsUpTheVisibilities() {
        server.json("{\"total\":40}").json("{\"total\":2}");

        long count = search.count(AssetQuery.all().city("Oslo").visibility(Visibility.TIMELINE, Visibility.ARCHIVE));

        assertThat(count).isEqualTo(42);
        assertThat(server.requests())
                .map(Object::toString)
                .containsExactly(
                        "POST /api/search/statistics {\"city\":\"Oslo\",\"visibility\":\"timeline\"}",
                        "POST /api/search/statistics {\"city\":\"Oslo\",\"visibility\":\"archive\"}");
    }

    @Test
    void aCountLeavesOutTheOrderAndDetailOfResults() {
        server.json("{\"total\":1}");

        search.count(
                AssetQuery.all().includeExif().includePeople().oldestFirst().pageSize(5));

        assertThat(server.last().body()).isEqualTo("{\"visibility\":\"timeline\"}");
    }

    @Test
    void aCountWithTheTrashCountsTheTrashByItself() {
        server.json("{\"total\":10}").json("{\"total\":3}");

        assertThat(search.count(AssetQuery.all().includeTrashed())).isEqualTo(13);
        assertThat(server.bodies())
                .containsExactly(
                        "{\"visibility\":\"timeline\"}",
                        "{\"trashedAfter\":\"1970-01-01T00:00:00.000Z\",\"visibility\":\"timeline\"}");
    }

    @Test
    void aCountOfTheTrashAloneIsOneRequest() {
        server.json("{\"total\":3}");

        assertThat(search.count(AssetQuery.all().includeTrashed().onlyTrashed()))
                .isEqualTo(3);
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<Arguments> uncountable() {
        return Stream.of(
                Arguments.of(all().fileName("DSCF"), "originalFileName"),
                Arguments.of(all().checksum("9qe2GC9jVPNhj+wIWc7PiElb1ZQ="), "checksum"),
                Arguments.of(all().id(AssetJson.ID), "id"),
                Arguments.of(all().originalPath("/mnt"), "originalPath"),
                Arguments.of(all().derivedFile(DerivedFile.PREVIEW, "/p"), "previewPath"),
                Arguments.of(all().notStacked(), "withStacked"));
    }

    @ParameterizedTest
    @MethodSource("uncountable")
    void whatACountWouldPassOverIsRefused(AssetQuery query, String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.count(query))
                .withMessageContaining("searchAssetStatistics does not take " + field);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void someAreDrawnByChance() {
        server.json("[" + AssetJson.v3(AssetJson.ID) + "," + AssetJson.v3(AssetJson.OTHER_ID) + "]");

        List<Asset> some = search.random(AssetQuery.all().country("Norway").includeExif(), 20);

        assertThat(some).extracting(Asset::id).containsExactly(AssetJson.ID, AssetJson.OTHER_ID);
        assertThat(server.last())
                .hasToString("POST /api/search/random "
                        + "{\"country\":\"Norway\",\"withExif\":true,\"visibility\":\"timeline\",\"size\":20}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void anImpossibleNumberToDrawIsRefused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.random(AssetQuery.all(), limit))
                .withMessage("limit: expected 1 to 1000, got " + limit);
    }

    @Test
    void aDrawWouldPassOverAnOrderAndADescription() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.random(AssetQuery.all().oldestFirst(), 5))
                .withMessageContaining("searchRandom does not take order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.random(AssetQuery.all().description("x"), 5))
                .withMessageContaining("description");
    }

    @Test
    void aDrawFromSeveralVisibilitiesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> search.random(AssetQuery.all().visibility(Visibility.ARCHIVE, Visibility.TIMELINE), 5))
                .withMessageContaining("searchRandom takes one visibility");
    }

    @Test
    void aSmartSearchByWordsRequestsItsOwnPageSize() {
        server.json(AssetJson.page(null, AssetJson.v3(AssetJson.ID)));

        List<Asset> found = search.smart(SmartQuery.of("Katzen im Boot").language("de"), AssetQuery.all())
                .toList();

        assertThat(found).extracting(Asset::id).containsExactly(AssetJson.ID);
        assertThat(server.last())
                .hasToString("POST /api/search/smart {\"visibility\":\"timeline\","
                        + "\"query\":\"Katzen im Boot\",\"language\":\"de\",\"page\":1,\"size\":100}");
    }

    @Test
    void aSmartSearchByExampleFollowsItsPages() {
        server.json(AssetJson.page("\"2\"", AssetJson.v3(AssetJson.id(1))))
                .json(AssetJson.page(null, AssetJson.v3(AssetJson.id(2))));

        List<Asset> found = search.smart(
                        SmartQuery.like(AssetJson.ID), AssetQuery.all().pageSize(1))
                .toList();

        assertThat(found).extracting(Asset::id).containsExactly(AssetJson.id(1), AssetJson.id(2));
        assertThat(server.bodies())
                .containsExactly(
                        "{\"visibility\":\"timeline\",\"queryAssetId\":\"" + AssetJson.ID + "\",\"page\":1,\"size\":1}",
                        "{\"visibility\":\"timeline\",\"queryAssetId\":\"" + AssetJson.ID
                                + "\",\"page\":2,\"size\":1}");
    }

    @Test
    void aSmartSearchSendsNothingBeforeItsFirstAsset() {
        try (Stream<Asset> found = search.smart("cats on a boat", AssetQuery.all())) {
            assertThat(found.isParallel()).isFalse();
        }

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aSmartSearchWouldPassOverPeopleAndStacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.smart("cats", AssetQuery.all().includePeople()))
                .withMessageContaining("searchSmart does not take withPeople");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.smart("cats", AssetQuery.all().notStacked()))
                .withMessageContaining("withStacked");
    }

    @Test
    void aSmartSearchForNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> search.smart("", AssetQuery.all()));
    }

    @Test
    void theStatisticsOfAllLeaveTheDefaultToTheServer() {
        server.json("{\"images\":21,\"videos\":1,\"total\":22}");

        AssetStatistics statistics = search.statistics(StatisticsFilter.all());

        assertThat(statistics.images()).isEqualTo(21);
        assertThat(statistics.videos()).isEqualTo(1);
        assertThat(statistics.total()).isEqualTo(22);
        assertThat(server.lines()).containsExactly("GET /api/assets/statistics");
    }

    @Test
    void theStatisticsTakeTheirFilters() {
        server.json("{\"images\":0,\"videos\":0,\"total\":0}").json("{\"images\":0,\"videos\":0,\"total\":0}");

        search.statistics(
                StatisticsFilter.all().visibility(Visibility.ARCHIVE).favorite().onlyTrashed());
        search.statistics(StatisticsFilter.all().notFavorite());

        assertThat(server.lines())
                .containsExactly(
                        "GET /api/assets/statistics?visibility=archive&isFavorite=true&isTrashed=true",
                        "GET /api/assets/statistics?isFavorite=false");
    }

    private static AssetQuery all() {
        return AssetQuery.all();
    }
}
