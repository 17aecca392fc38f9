package org.minyi.streams;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house: what may know what. */
class HouseTest {

    private static final String HOUSE = "org.minyi.streams";
    private static final String KAFKA = "org.apache.kafka..";
    private static final List<String> STAGES = List.of("accept", "fold", "measure", "notice", "query", "report");
    private static final List<String> MEET_KAFKA = Stream.concat(
                    Stream.of("query", "store"),
                    Stream.of("access", "alert", "board", "health", "http", "intake", "reject", "topics", "year")
                            .map(part -> "query." + part))
            .map(part -> HOUSE + "." + part)
            .toList();
    private static final Pattern WIRING = Pattern.compile(".*(Step|Topology|App|Side|Serdes|Settings|Config|Checks)"
            + "|.*\\.(FeedbackProcess|Formats|Failures|Rebuild|Reconciler|SerdeOfTopic)");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @ParameterizedTest
    @ValueSource(strings = {"accept", "fold", "measure", "notice", "query", "report"})
    void aStageKnowsNoOther(String stage) {
        var others = STAGES.stream()
                .filter(other -> !other.equals(stage))
                .map(HouseTest::in)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(in(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "clock", "contract", "fold", "measure", "notice", "query", "report", "store"})
    void nothingKnowsWhereItIsPutTogether(String part) {
        noClasses()
                .that()
                .resideInAPackage(in(part))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOUSE)
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "contract", "store"})
    void whatAllShareKnowsNoStage(String shared) {
        noClasses()
                .that()
                .resideInAPackage(in(shared))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STAGES.stream().map(HouseTest::in).toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void noPartOfTheInterfaceKnowsOneThatKnowsIt() {
        slices().matching(HOUSE + ".query.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void rulesAreWrittenInPlainJava() {
        noClasses()
                .that(areRules())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KAFKA)
                .check(MAIN);
    }

    @Test
    void nothingReadsAClockButTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        in("accept"),
                        in("clock"),
                        in("contract"),
                        in("fold"),
                        in("measure"),
                        in("notice"),
                        in("report"))
                .should()
                .callMethodWhere(
                        target(nameMatching("now|system|systemUTC|systemDefaultZone|currentTimeMillis|nanoTime")))
                .check(MAIN);
    }

    /** Everything but the wiring and the packages that stand on Kafka; nested classes go with their outermost. */
    private static DescribedPredicate<JavaClass> areRules() {
        return describe("are rules", known -> {
            var outermost = known.getName().replaceFirst("\\$.*", "");
            return !MEET_KAFKA.contains(known.getPackageName())
                    && !WIRING.matcher(outermost).matches();
        });
    }

    private static String in(String part) {
        return HOUSE + "." + part + "..";
    }
}
