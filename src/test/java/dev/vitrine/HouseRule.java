package dev.vitrine;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.File;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What holds between the classes of the house. A rule tells every violation, none when it is obeyed; it is asked of
/// the real house and of a planted one, named like the rule, that breaks it.
enum HouseRule {
    EVERY_PACKAGE_IS_IN_THE_TABLE(house -> house.types()
            .filter(type -> !PackageTable.packages().contains(house.packageOf(type)))
            .map(JavaClass::getName)),

    PACKAGES_IMPORT_WHAT_THE_TABLE_ALLOWS(house -> imports(
            house, (from, to) -> house.isOurs(to) && !PackageTable.allows(house.packageOf(from), house.packageOf(to)))),

    NO_CYCLES_BETWEEN_PACKAGES(house -> Stream.of(house.root() + ".(*)..", house.root() + ".app.(*)..")
            .flatMap(slices -> slices()
                    .matching(slices)
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .evaluate(house.classes())
                    .getFailureReport()
                    .getDetails()
                    .stream())),

    EVERY_PACKAGE_IS_NULL_MARKED(house -> house.types()
            .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
            .map(type -> type.getName() + " is in a package whose package-info lacks @NullMarked")),

    CORE_HAS_NO_TOOLKIT(house -> imports(house, (from, to) -> !house.isApp(from) && isIn(to, Forbidden.TOOLKIT))),

    /// Decision 0021: shapes are drawn into memory with `java.awt` in one place.
    NO_OTHER_TOOLKIT_AND_NO_FXML(house -> imports(
            house,
            (from, to) -> isIn(to, Forbidden.OTHER_TOOLKITS)
                    && !(house.path(from).equals("content.SvgRaster") && isIn(to, Set.of("java.awt"))))),

    VIEW_MODELS_HAVE_NO_SCENE_GRAPH(house -> imports(
            house,
            (from, to) -> House.outermost(from).endsWith("ViewModel")
                    && (isIn(to, Forbidden.SCENE_GRAPH)
                            || house.isOurs(to) && House.outermost(to).endsWith("View")))),

    VIEWS_DO_NOT_CALL_THE_CORE(house -> imports(
            house,
            (from, to) -> House.outermost(from).endsWith("View")
                    && to.getName().equals(house.root() + ".client.ArtifactClient"))),

    FEATURES_DO_NOT_KNOW_EACH_OTHER(house -> imports(
            house,
            (from, to) -> house.isOurs(to)
                    && !house.packageOf(from).equals(house.packageOf(to))
                    && PackageTable.FEATURES.contains(house.packageOf(from))
                    && PackageTable.FEATURES.contains(house.packageOf(to)))),

    CLI_AND_WINDOW_DO_NOT_SEE_EACH_OTHER(house -> imports(
            house,
            (from, to) -> house.isOurs(to)
                    && (house.isIn(from, "cli") && house.isApp(to) || house.isApp(from) && house.isIn(to, "cli")))),

    THREADS_START_IN_TASKS_AND_WORKERS(house -> accesses(house, HouseRule::startsThread)
            .filter(access -> !house.isIn(access.getOriginOwner(), "app.task"))
            .filter(access -> !house.path(access.getOriginOwner()).equals("digest.Workers"))
            .map(JavaAccess::getDescription)),

    ONLY_TASKS_CALL_THE_TOOLKIT_THREAD(
            house -> accesses(house, access -> is(access, "javafx.application.Platform", "runLater"))
                    .filter(access -> !house.isIn(access.getOriginOwner(), "app.task"))
                    .map(JavaAccess::getDescription)),

    NOTHING_SLEEPS(house ->
            accesses(house, access -> is(access, "java.lang.Thread", "sleep")).map(JavaAccess::getDescription)),

    ONLY_THE_COMMAND_LINE_PRINTS(house -> accesses(house, access -> is(access, "java.lang.System", "out", "err"))
            .filter(access -> !house.isIn(access.getOriginOwner(), "cli") && !isMain(house, access))
            .map(JavaAccess::getDescription)),

    ONLY_MAINS_EXIT(house -> accesses(
                    house,
                    access -> is(access, "java.lang.System", "exit") || is(access, "java.lang.Runtime", "exit", "halt"))
            .filter(access -> !isMain(house, access))
            .map(JavaAccess::getDescription)),

    NO_STACK_TRACE_IS_PRINTED(house -> accesses(
                    house,
                    access -> access.getName().equals("printStackTrace")
                            && access.getTargetOwner().isAssignableTo(Throwable.class))
            .map(JavaAccess::getDescription)),

    NO_SINGLETONS(house -> house.types()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getName().equals("getInstance"))
            .map(JavaCodeUnit::getFullName)),

    NO_PUBLIC_STATIC_STATE(house -> house.types()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC)))
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)
                    || field.getRawType().isArray())
            .map(field -> field.getFullName() + " can be changed by everybody")),

    PATHS_NOT_FILES(house -> Stream.concat(
            house.types()
                    .flatMap(type -> type.getCodeUnits().stream())
                    .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(unit -> unit.getAllInvolvedRawTypes().stream().anyMatch(HouseRule::isFile))
                    .map(JavaCodeUnit::getFullName),
            house.types()
                    .flatMap(type -> type.getFields().stream())
                    .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(HouseRule::isFile))
                    .map(field -> field.getFullName()))),

    NAMES_SAY_SOMETHING(house -> house.types()
            .filter(type -> Forbidden.NAMES.matcher(type.getSimpleName()).matches())
            .map(JavaClass::getName));

    private final Function<House, Stream<String>> violations;

    HouseRule(Function<House, Stream<String>> violations) {
        this.violations = violations;
    }

    String violationsIn(House house) {
        return String.join("\n", violations.apply(house).distinct().sorted().toList());
    }

    private static Stream<String> imports(House house, BiPredicate<JavaClass, JavaClass> forbidden) {
        return house.types()
                .flatMap(House::dependencies)
                .filter(dependency -> forbidden.test(
                        dependency.getOriginClass(), dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    private static Stream<JavaAccess<?>> accesses(House house, Predicate<JavaAccess<?>> forbidden) {
        return house.types()
                .flatMap(type -> Stream.concat(
                        type.getAccessesFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream()))
                .distinct()
                .filter(forbidden)
                .map(Function.<JavaAccess<?>>identity());
    }

    private static boolean startsThread(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Thread.class)
                        && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread", "start")
                                .contains(access.getName())
                || is(access, "java.util.concurrent.CompletableFuture", Forbidden.ASYNC)
                || access.getName().startsWith("new")
                        && access.getTargetOwner().getName().equals("java.util.concurrent.Executors")
                || access.getName().equals("<init>")
                        && Forbidden.POOLS.contains(access.getTargetOwner().getName())
                || access.getName().equals("parallel")
                || access.getName().equals("parallelStream");
    }

    private static boolean is(JavaAccess<?> access, String owner, String... names) {
        return access.getTargetOwner().getName().equals(owner) && Set.of(names).contains(access.getName());
    }

    private static boolean is(JavaAccess<?> access, String owner, Pattern name) {
        return access.getTargetOwner().getName().equals(owner)
                && name.matcher(access.getName()).matches();
    }

    private static boolean isMain(House house, JavaAccess<?> access) {
        return Set.of("app.Main", "cli.Main").contains(house.path(access.getOriginOwner()));
    }

    private static boolean isFile(JavaClass type) {
        return type.isEquivalentTo(File.class);
    }

    private static boolean isIn(JavaClass type, Set<String> packages) {
        String name = type.getPackageName();
        return packages.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    private static final class Forbidden {
        static final Set<String> TOOLKIT =
                Set.of("javafx", "com.sun.javafx", "atlantafx", "org.controlsfx", "org.kordamp");
        static final Set<String> OTHER_TOOLKITS = Set.of(
                "java.awt", "javax.swing", "javafx.fxml", "javafx.embed", "javafx.swing", "javafx.web", "com.sun");
        static final Set<String> SCENE_GRAPH = Set.of(
                "javafx.scene", "javafx.stage", "javafx.fxml", "javafx.application", "org.controlsfx", "atlantafx");
        static final Set<String> POOLS = Set.of(
                "java.util.concurrent.ThreadPoolExecutor",
                "java.util.concurrent.ScheduledThreadPoolExecutor",
                "java.util.concurrent.ForkJoinPool",
                "java.util.Timer");
        static final Pattern ASYNC = Pattern.compile(".*Async|delayedExecutor");
        static final Pattern NAMES = Pattern.compile(".*(Manager|Impl|Utils?|Helper)");
    }
}
