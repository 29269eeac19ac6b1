package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes as a user writes them, and looks at the servers they were given. */
class ImmichServerTest {

    private static final List<FakeImmich> GIVEN = new ArrayList<>();

    private static EngineExecutionResults run(Class<?> tests) {
        GIVEN.clear();
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static void runWell(Class<?> tests, int count) {
        run(tests).testEvents().assertStatistics(stats -> stats.succeeded(count).failed(0));
    }

    private static int different() {
        return new HashSet<>(GIVEN).size();
    }

    /** A server that was stopped takes no connection. */
    private static boolean stopped(FakeImmich server) {
        URI url = URI.create(server.url());
        try (Socket connected = new Socket(url.getHost(), url.getPort())) {
            return !connected.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    static class AField {
        @ImmichServer
        private @Nullable FakeImmich immich;

        @Test
        void one() {
            GIVEN.add(Objects.requireNonNull(immich));
        }

        @Test
        void two() {
            GIVEN.add(Objects.requireNonNull(immich));
        }
    }

    @Test
    void aFieldGetsANewServerForEachTest() {
        runWell(AField.class, 2);
        assertThat(different()).isEqualTo(2);
    }

    @Test
    void theServerOfATestIsStoppedAfterIt() {
        runWell(AField.class, 2);
        assertThat(GIVEN).allMatch(ImmichServerTest::stopped);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance extends AField {}

    @Test
    void aFieldGetsANewServerForEachTestAlsoWhenTheInstanceStays() {
        runWell(OneInstance.class, 2);
        assertThat(different()).isEqualTo(2);
    }

    static class TwoFields {
        @ImmichServer
        @Nullable
        FakeImmich one;

        @ImmichServer
        @Nullable
        FakeImmich two;

        @Test
        void both() {
            GIVEN.add(Objects.requireNonNull(one));
            GIVEN.add(Objects.requireNonNull(two));
        }
    }

    @Test
    void twoFieldsAreTwoServers() {
        runWell(TwoFields.class, 1);
        assertThat(different()).isEqualTo(2);
    }

    static class AStaticField {
        @ImmichServer
        static @Nullable FakeImmich immich;

        @BeforeAll
        static void isThereBeforeAll() {
            GIVEN.add(Objects.requireNonNull(immich));
        }

        @Test
        void one() {
            GIVEN.add(Objects.requireNonNull(immich));
        }

        @Test
        void two() {
            GIVEN.add(Objects.requireNonNull(immich));
        }

        @Nested
        class Inner {
            @Test
            void three() {
                GIVEN.add(Objects.requireNonNull(immich));
            }
        }
    }

    @Test
    void aStaticFieldGetsOneServerForItsClassAndTheClassesInside() {
        runWell(AStaticField.class, 3);
        assertThat(GIVEN).hasSize(4);
        assertThat(different()).isEqualTo(1);
        assertThat(GIVEN).allMatch(ImmichServerTest::stopped);
    }

    static class Outer {
        @ImmichServer
        @Nullable
        FakeImmich immich;

        @Nested
        class Inner {
            @Test
            void theFieldOutsideIsSetToo() {
                GIVEN.add(Objects.requireNonNull(immich));
            }
        }
    }

    @Test
    void aNestedTestSeesTheServerOfTheClassAroundIt() {
        runWell(Outer.class, 1);
        assertThat(GIVEN).hasSize(1);
    }

    static class Parameters {
        @BeforeEach
        void seed(@ImmichServer FakeImmich immich) {
            GIVEN.add(immich);
        }

        @Test
        void one(@ImmichServer FakeImmich immich, @ImmichServer FakeImmich again) {
            GIVEN.add(immich);
            GIVEN.add(again);
        }
    }

    @Test
    void theParametersOfATestShareItsServer() {
        runWell(Parameters.class, 1);
        assertThat(GIVEN).hasSize(3);
        assertThat(different()).isEqualTo(1);
        assertThat(GIVEN).allMatch(ImmichServerTest::stopped);
    }

    static class Versions {
        @Test
        void each(
                @ImmichServer(version = "1.144.1") FakeImmich first,
                @ImmichServer(version = "2.7.5") FakeImmich second,
                @ImmichServer FakeImmich third) {
            assertThat(first.version()).isEqualTo(FakeVersion.V1_144_1);
            assertThat(second.version()).isEqualTo(FakeVersion.V2_7_5);
            assertThat(third.version()).isEqualTo(FakeVersion.V3_0_3);
        }
    }

    @Test
    void theVersionIsTheRequestedOne() {
        runWell(Versions.class, 1);
    }

    static class Seeds {
        @ImmichServer(seed = 7)
        @Nullable
        FakeImmich one;

        @ImmichServer(seed = 7)
        @Nullable
        FakeImmich same;

        @ImmichServer(seed = 8)
        @Nullable
        FakeImmich other;

        @Test
        void decideOnTheIds() {
            String id = Objects.requireNonNull(one).admin().id();
            assertThat(Objects.requireNonNull(same).admin().id()).isEqualTo(id);
            assertThat(Objects.requireNonNull(other).admin().id()).isNotEqualTo(id);
        }
    }

    @Test
    void theSeedDecidesOnTheIds() {
        runWell(Seeds.class, 1);
    }

    static class BeforeAndAfterAll {
        @BeforeAll
        static void before(@ImmichServer FakeImmich immich) {
            GIVEN.add(immich);
        }

        @Test
        void nothing() {}

        @AfterAll
        static void after(@ImmichServer FakeImmich immich) {
            GIVEN.add(immich);
            assertThat(stopped(immich)).isFalse();
        }
    }

    @Test
    void theMethodsOfAClassShareItsServer() {
        runWell(BeforeAndAfterAll.class, 1);
        assertThat(GIVEN).hasSize(2);
        assertThat(different()).isEqualTo(1);
        assertThat(GIVEN).allMatch(ImmichServerTest::stopped);
    }

    static class WithFaults {
        @Test
        void go(@ImmichServer FakeImmich immich) {
            immich.faults().any().respond(503);
            assertThat(immich.faults().waiting()).hasSize(1);
        }
    }

    @Test
    void faultsCanBeInjected() {
        runWell(WithFaults.class, 1);
    }

    static class WrongType {
        @ImmichServer
        @Nullable
        String immich;

        @Test
        void never() {}
    }

    static class AFinalField {
        @ImmichServer
        final @Nullable FakeImmich immich = null;

        @Test
        void never() {}
    }

    static class WrongParameter {
        @Test
        void never(@ImmichServer String immich) {}
    }

    static class AConstructor {
        AConstructor(@ImmichServer FakeImmich immich) {}

        @Test
        void never() {}
    }

    static class UnknownVersion {
        @Test
        void never(@ImmichServer(version = "9.9.9") FakeImmich immich) {}
    }

    private static void failsSaying(Class<?> tests, String text) {
        run(tests)
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(message -> message.contains(text)))));
    }

    @Test
    void aFieldOfAnotherTypeIsReportedByName() {
        failsSaying(WrongType.class, "of type FakeImmich");
    }

    @Test
    void aFinalFieldIsReportedByName() {
        failsSaying(AFinalField.class, "not final");
    }

    @Test
    void aParameterOfAnotherTypeIsReportedByName() {
        failsSaying(WrongParameter.class, "of type FakeImmich");
    }

    @Test
    void aParameterOfAConstructorIsReportedByName() {
        failsSaying(AConstructor.class, "of a method");
    }

    @Test
    void anUnsupportedVersionIsReportedWithTheSupportedOnes() {
        failsSaying(UnknownVersion.class, "9.9.9");
    }
}
