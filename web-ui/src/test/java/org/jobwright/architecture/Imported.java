package org.jobwright.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that rules are checked on, read once: reading them takes longer than most rules. */
final class Imported {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jobwright.domain", "org.jobwright.services", "org.jobwright.web");

    static final JavaClasses CANARIES = new ClassFileImporter().importPackages("org.jobwright.canary");

    private Imported() {}
}
