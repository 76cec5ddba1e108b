package org.huoye;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.LiveCore;
import org.jspecify.annotations.NullMarked;

/** The walls of the house. Each rule says why it is there. */
@AnalyzeClasses(packages = "org.huoye", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JAVAFX = "javafx..";

    /** The commands that open the window or paint pictures of it. */
    private static final DescribedPredicate<JavaClass> DRAWING_COMMANDS = DescribedPredicate.describe(
            "are commands that draw", type -> type.getName()
                    .matches("org\\.huoye\\.cli\\.(OpenWindow|FirstPictures|SnapshotCommand|TourCommand)(\\$.*)?"));

    @ArchTest
    static final ArchRule THE_LOWER_ROOMS_KNOW_NO_JAVAFX = noClasses().that()
            .resideInAnyPackage("org.huoye.book..", "org.huoye.markdown..", "org.huoye.glossary..", "org.huoye.check..",
                    "org.huoye.jobs..",
                    "org.huoye.inference..", "org.huoye.media..", "org.huoye.pipelines..", "org.huoye.platform..",
                    "org.huoye.code..", "org.huoye.store..", "org.huoye.search..", "org.huoye.assistant..")
            .should().dependOnClassesThat().resideInAPackage(JAVAFX)
            .because("the command line and the tests use them without a window, off the JavaFX thread");

    @ArchTest
    static final ArchRule COMMANDS_KNOW_NO_JAVAFX = noClasses().that().resideInAPackage("org.huoye.cli..").should()
            .dependOnClassesThat().resideInAPackage(JAVAFX)
            .because("a command that draws asks app for pictures; one that does not never loads JavaFX");

    @ArchTest
    static final ArchRule CORES_KNOW_NO_JAVAFX = noClasses().that().areAssignableTo(DemoCore.class).or()
            .areAssignableTo(LiveCore.class).should().dependOnClassesThat()
            .resideInAnyPackage(JAVAFX, "org.huoye.ui..", "org.huoye.demokit.panel..")
            .because("what a demo does is run and tested without a window");

    @ArchTest
    static final ArchRule RESULTS_KNOW_NO_JAVAFX = noClasses().that().resideInAPackage("org.huoye.demos..").and()
            .areRecords().and().arePublic().should().dependOnClassesThat().resideInAPackage(JAVAFX)
            .because("a result is also JSON, a test's assertion and a note");

    @ArchTest
    static final ArchRule MARKDOWN_LIBRARIES_STAY_IN_MARKDOWN = noClasses().that()
            .resideOutsideOfPackage("org.huoye.markdown..").should().dependOnClassesThat()
            .resideInAnyPackage("com.vladsch.flexmark..", "org.jsoup..")
            .because("only there are their traps known: stack depth, run time, hostile HTML");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses().that().resideOutsideOfPackage("org.huoye.store..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("every write is a transaction and deleted things are erased only if one room sees to it");

    @ArchTest
    static final ArchRule LUCENE_STAYS_IN_SEARCH = noClasses().that().resideOutsideOfPackage("org.huoye.search..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..")
            .because("how Chinese is cut into words is decided in one place, for questions and texts alike");

    @ArchTest
    static final ArchRule THE_SEARCH_STANDS_ON_NOBODY = noClasses().that().resideInAPackage("org.huoye.search..")
            .should().dependOnClassesThat(resideInAPackage("org.huoye..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage("org.huoye.search..", "org.huoye.jobs..",
                            "org.huoye.platform.."))))
            .because("the reader, the command line and the assistant each say what a text is; it only finds words");

    @ArchTest
    static final ArchRule THE_ASSISTANT_STANDS_BELOW_THE_DEMOS = noClasses().that()
            .resideInAPackage("org.huoye.assistant..").should().dependOnClassesThat()
            .resideInAnyPackage("org.huoye.demos..", "org.huoye.demokit..", "org.huoye.reader..", "org.huoye.cli..")
            .because("a demo, a menu of the page and a test ask it alike");

    @ArchTest
    static final ArchRule THE_STORE_STANDS_ON_THE_PLATFORM = noClasses().that().resideInAPackage("org.huoye.store..")
            .should().dependOnClassesThat(resideInAPackage("org.huoye..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage("org.huoye.store..", "org.huoye.platform.."))))
            .because("it keeps what other rooms mean, and knows nothing of what that is");

    @ArchTest
    static final ArchRule LEXERS_STAY_IN_CODE = noClasses().that().resideOutsideOfPackage("org.huoye.code..").should()
            .dependOnClassesThat().resideInAnyPackage("org.fife..", "javax.swing..")
            .because("the lexers come from a Swing editor, and nothing else of Swing belongs here");

    @ArchTest
    static final ArchRule THE_PAGE_HAS_THE_ONLY_WEB_VIEW = noClasses().that()
            .resideOutsideOfPackage("org.huoye.reader.page..").should().dependOnClassesThat()
            .resideInAPackage("javafx.scene.web..")
            .because("every way into and out of the page is guarded in one place");

    @ArchTest
    static final ArchRule ENGINES_STAY_BELOW = noClasses().that()
            .resideOutsideOfPackages("org.huoye.inference..", "org.huoye.pipelines..", "org.huoye.demos..").should()
            .dependOnClassesThat().resideInAnyPackage("ai.djl..", "org.tensorflow..")
            .because("tensors are native memory with an owner; views and commands see records");

    @ArchTest
    static final ArchRule ONNX_RUNTIME_STAYS_IN_INFERENCE = noClasses().that()
            .resideOutsideOfPackage("org.huoye.inference..").should().dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "ai.djl.onnxruntime..")
            .because("what a model is called through is its card's affair; whoever leases it sees tensors");

    @ArchTest
    static final ArchRule NATIVE_POINTERS_STAY_BELOW = noClasses().that()
            .resideOutsideOfPackages("org.huoye.inference..", "org.huoye.pipelines..", "org.huoye.demos..",
                    "org.huoye.media..")
            .should().dependOnClassesThat().resideInAPackage("org.bytedeco..")
            .because("a pointer has an owner who frees it; everybody else sees records");

    @ArchTest
    static final ArchRule FFMPEG_STAYS_IN_MEDIA = noClasses().that().resideOutsideOfPackage("org.huoye.media..")
            .should().dependOnClassesThat().resideInAPackage("org.bytedeco.ffmpeg..")
            .because("films come from anywhere: only there are the limits on what a file may ask for");

    @ArchTest
    static final ArchRule ONLY_CORES_OF_DEMOS_TOUCH_TENSORS = noClasses().that().resideInAPackage("org.huoye.demos..")
            .and().areNotAssignableTo(DemoCore.class).and().areNotAssignableTo(LiveCore.class).should()
            .dependOnClassesThat().resideInAnyPackage("ai.djl..", "org.tensorflow..", "org.bytedeco..")
            .because("tensors are native memory with an owner; results and views of a demo are not it");

    @ArchTest
    static final ArchRule DEMOS_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.huoye.demos.(*)..").should()
            .notDependOnEachOther().because("a demo is one folder that can be taken out");

    @ArchTest
    static final ArchRule DEMOS_DO_NOT_KNOW_THE_READER = noClasses().that().resideInAPackage("org.huoye.demos..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.huoye.reader..", "org.huoye.app..", "org.huoye.cli..", "org.huoye.markdown..")
            .because("a demo runs in a panel, on the command line and in a test, not only beside a page");

    @ArchTest
    static final ArchRule NOTHING_IMPORTS_THE_APPLICATION = noClasses().that()
            .resideOutsideOfPackage("org.huoye.app..").and(not(DRAWING_COMMANDS)).should().dependOnClassesThat()
            .resideInAPackage("org.huoye.app..")
            .because(
                    "the composition root knows everybody, so nobody may know it but the commands that open or paint it");

    @ArchTest
    static final ArchRule THE_PLATFORM_IS_THE_LOWEST_ROOM = noClasses().that()
            .resideInAPackage("org.huoye.platform..").should().dependOnClassesThat(
                    resideInAPackage("org.huoye..").and(not(resideInAPackage("org.huoye.platform.."))))
            .because("every other room stands on it");

    @ArchTest
    static final ArchRule THE_GLOSSARY_STANDS_ON_BOOK_AND_MARKDOWN = noClasses().that()
            .resideInAPackage("org.huoye.glossary..").should().dependOnClassesThat(resideInAPackage("org.huoye..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage("org.huoye.glossary..", "org.huoye.book..",
                            "org.huoye.markdown..", "org.huoye.jobs..", "org.huoye.platform.."))))
            .because("the page, the command line and a search ask it; it asks none of them");

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLE = slices().matching("org.huoye.(*)..").should().beFreeOfCycles()
            .because("a room that can be read alone knows who stands below it");

    @ArchTest
    static final ArchRule VIEWS_START_NO_THREADS = noClasses().that()
            .resideInAnyPackage("org.huoye.ui..", "org.huoye.reader..", "org.huoye.app..", "org.huoye.demokit..",
                    "org.huoye.demos..", "org.huoye.cli..")
            .should().callConstructor(Thread.class, Runnable.class).orShould().callConstructor(Thread.class).orShould()
            .callConstructor(Thread.class, Runnable.class, String.class).orShould()
            .callMethod(Thread.class, "ofPlatform").orShould().callMethod(Thread.class, "ofVirtual").orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class).orShould()
            .dependOnClassesThat().haveNameMatching("java\\.util\\.(Timer|concurrent\\.(Executors|ThreadPoolExecutor))")
            .because("work runs on a jobs.Lane, which is named, ends with the application and has a twin for tests");

    @ArchTest
    static final ArchRule NO_INLINE_STYLES = noClasses().that().resideInAPackage("org.huoye..").should()
            .callMethodWhere(DescribedPredicate.describe("calls setStyle of JavaFX",
                    call -> call.getTarget().getName().equals("setStyle")
                            && call.getTargetOwner().getPackageName().startsWith("javafx")))
            .because("colours and sizes come from the style sheets, which themes can change");

    @ArchTest
    static final ArchRule NO_SINGLETONS = methods().that().haveName("getInstance").should()
            .notBeStatic().allowEmptyShould(true).because("what a class needs is handed to its constructor");

    @ArchTest
    static final ArchRule NO_PUBLIC_MUTABLE_STATICS = fields().that().arePublic().and().areStatic().should()
            .beFinal().because("anybody could change it from anywhere");

    @ArchTest
    static final ArchRule EVERY_ROOM_SAYS_WHAT_MAY_BE_NULL = classes().that().resideInAPackage("org.huoye.*..")
            .should(lieInANullMarkedPackage())
            .because("null is checked at compile time only where a package asks for it");

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked,
                        type.getPackageName() + " needs a package-info.java with @NullMarked"));
            }
        };
    }
}
