package io.github.immichsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;

/** The one-way dependencies of the modules, and what each layer may touch. */
@AnalyzeClasses(packages = "io.github.immichsdk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.immichsdk";
    private static final String[] SISTERS = {
        ROOT + ".oauth..",
        ROOT + ".sync..",
        ROOT + ".admin..",
        ROOT + ".stacking..",
        ROOT + ".takeout..",
        ROOT + ".testkit..",
        ROOT + ".transport.apache.."
    };
    private static final String EXAMPLES = ROOT + ".examples..";
    private static final String[] JSON_LIBRARIES = {"tools.jackson..", "com.fasterxml.."};

    private static final DescribedPredicate<JavaClass> CORE = resideInAPackage(ROOT + "..")
            .and(DescribedPredicate.not(resideInAnyPackage(SISTERS)))
            .and(DescribedPredicate.not(resideInAPackage(EXAMPLES)))
            .as("classes of the core");
    private static final DescribedPredicate<JavaClass> PUBLISHED =
            CORE.or(resideInAnyPackage(SISTERS)).as("classes of published modules");
    private static final DescribedPredicate<JavaClass> INTERNAL = resideInAPackage("..internal..");

    private static final DescribedPredicate<JavaClass> STANDARD_ERROR =
            name(ROOT + ".oauth.StandardError").forSubtype();

    @ArchTest
    static void theRulesSeeTheClassesOfEachModule(JavaClasses classes) {
        for (String known : new String[] {
            ROOT + ".api.SdkVersion",
            ROOT + ".oauth.OAuth",
            ROOT + ".sync.ImmichSync",
            ROOT + ".admin.ImmichAdmin",
            ROOT + ".stacking.ImmichStacking",
            ROOT + ".takeout.GoogleTakeout",
            ROOT + ".testkit.FakeVersion",
            ROOT + ".transport.apache.ApacheTransport",
            ROOT + ".examples.Main"
        }) {
            if (!classes.contain(known)) {
                throw new AssertionError(known + " was not imported: the rules would hold for nothing");
            }
        }
    }

    @ArchTest
    static final ArchRule theCoreKnowsNoSisterModule = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SISTERS).or(resideInAPackage(EXAMPLES)));

    @ArchTest
    static final ArchRule nobodyKnowsTheExamples =
            noClasses().that(PUBLISHED).should().dependOnClassesThat().resideInAPackage(EXAMPLES);

    @ArchTest
    static final ArchRule noPublishedModuleNeedsTheTestkit = noClasses()
            .that(PUBLISHED.and(DescribedPredicate.not(resideInAPackage(ROOT + ".testkit.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".testkit..");

    @ArchTest
    static final ArchRule onlyInternalsOfTheCoreTouchTheJsonLibrary = noClasses()
            .that(CORE.and(DescribedPredicate.not(INTERNAL)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JSON_LIBRARIES);

    /** Jackson 3's databind needs newer Jackson annotations than Spring Boot 3 manages, so it fails there at the first call. */
    @ArchTest
    static final ArchRule publishedModulesUseNoJacksonBesidesJacksonCore = noClasses()
            .that(PUBLISHED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tools.jackson.databind..",
                    "tools.jackson.module..",
                    "tools.jackson.datatype..",
                    "com.fasterxml..");

    @ArchTest
    static final ArchRule theModulesOfAreasReadJsonThroughTheCoreOnly = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".sync..", ROOT + ".admin..", ROOT + ".stacking..", ROOT + ".takeout..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JSON_LIBRARIES);

    @ArchTest
    static final ArchRule noPublicSignatureShowsTheJsonLibrary =
            classes().that(PUBLISHED).should(new KeepOutOfPublicSignatures("the JSON library", JSON_LIBRARIES));

    @ArchTest
    static final ArchRule noPublicSignatureShowsResilience4j =
            classes().that(PUBLISHED).should(new KeepOutOfPublicSignatures("Resilience4j", "io.github.resilience4j.."));

    @ArchTest
    static final ArchRule noPublicSignatureShowsAnInternalType =
            classes().that(PUBLISHED).should(new KeepOutOfPublicSignatures("internal types", ROOT + "..internal.."));

    @ArchTest
    static final ArchRule noPublicSignatureShowsApachesHttpClient =
            classes().that(PUBLISHED).should(new KeepOutOfPublicSignatures("Apache HttpClient", "org.apache.hc.."));

    @ArchTest
    static final ArchRule noPublicSignatureShowsSlf4j =
            classes().that(PUBLISHED).should(new KeepOutOfPublicSignatures("SLF4J", "org.slf4j.."));

    @ArchTest
    static final ArchRule onlyTheApacheTransportUsesApachesHttpClient = noClasses()
            .that(PUBLISHED.and(DescribedPredicate.not(resideInAPackage(ROOT + ".transport.apache.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTheTransportTouchesTheHttpClientOfTheJdk = noClasses()
            .that(CORE.and(DescribedPredicate.not(INTERNAL))
                    .and(DescribedPredicate.not(resideInAPackage(ROOT + ".transport..")))
                    .and(DescribedPredicate.not(resideInAPackage(ROOT))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theClientBuilderKnowsAnHttpClientAndItsBuilderAndNothingElseOfTheirPackage = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..")
                    .and(DescribedPredicate.not(type(HttpClient.class).or(type(HttpClient.Builder.class)))));

    @ArchTest
    static final ArchRule publishedModulesPrintNothing = noClasses()
            .that(PUBLISHED.and(DescribedPredicate.not(STANDARD_ERROR)))
            .should(ACCESS_STANDARD_STREAMS)
            .because("only a login that a person waits for may speak to that person, and in one class");

    @ArchTest
    static final ArchRule noTextDependsOnTheLanguageOfTheMachine = noClasses()
            .that(PUBLISHED)
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("digits are Arabic and I is no i on some machines: a Locale says what is meant");

    @ArchTest
    static final ArchRule publishedModulesLogBySlf4jOnly = noClasses()
            .that(PUBLISHED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "ch.qos.logback..");

    @ArchTest
    static final ArchRule noLogLineDependsOnTheContextOfAThread =
            noClasses().that(PUBLISHED).should().dependOnClassesThat().haveFullyQualifiedName("org.slf4j.MDC");

    @ArchTest
    static final ArchRule noFieldIsOptional = noFields()
            .that()
            .areDeclaredInClassesThat(PUBLISHED)
            .should()
            .haveRawType(Optional.class)
            .because("a component that may be missing is @Nullable");

    @ArchTest
    static final ArchRule noParameterIsOptional = noMethods()
            .that()
            .areDeclaredInClassesThat(PUBLISHED)
            .should()
            .haveRawParameterTypes(DescribedPredicate.<List<JavaClass>>describe(
                    "with an Optional", types -> types.stream().anyMatch(each -> each.isEquivalentTo(Optional.class))));

    /** The root package is left out: the client there holds the areas, which may name what all of them share. */
    @ArchTest
    static void thePackagesOfTheCoreHaveNoCycles(JavaClasses classes) {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes.that(CORE));
    }

    @ArchTest
    static void thePackagesOfOtherModulesThanTheTestkitHaveNoCycles(JavaClasses classes) {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(classes.that(resideInAnyPackage(SISTERS)
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + ".testkit..")))));
    }
}
