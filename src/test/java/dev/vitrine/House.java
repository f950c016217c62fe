package dev.vitrine;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/// The classes under one root package, the real one or a planted one, with names relative to that root.
record House(String root, JavaClasses classes) {
    private static final String PLANTED = "dev.vitrine.planted";

    static House real() {
        String root = "dev.vitrine";
        return new House(
                root,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    /// The classes of `dev.vitrine.planted.<name>` among all planted ones.
    static House planted(String name, JavaClasses allPlanted) {
        String root = PLANTED + "." + name;
        return new House(root, allPlanted.that(JavaClass.Predicates.resideInAPackage(root + "..")));
    }

    static JavaClasses allPlanted() {
        return new ClassFileImporter().importPackages(PLANTED);
    }

    Stream<JavaClass> types() {
        return classes.stream();
    }

    boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    String packageOf(JavaClass type) {
        return relative(type.getPackageName());
    }

    String relative(String packageName) {
        return packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
    }

    boolean isApp(JavaClass type) {
        return isIn(type, "app");
    }

    boolean isIn(JavaClass type, String packageName) {
        String own = packageOf(type);
        return own.equals(packageName) || own.startsWith(packageName + ".");
    }

    /// The top-level class that a nested or anonymous class is written in; a rule about names holds for all of it.
    static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    String path(JavaClass type) {
        String own = packageOf(type);
        return own.isEmpty() ? outermost(type) : own + "." + outermost(type);
    }

    static Stream<Dependency> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream();
    }
}
