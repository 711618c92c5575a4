package org.jobwright.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations run while people work with the version before: none may lock a large table for minutes. */
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Those before have landed and never change. */
    private static final int FIRST = 234;

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern NOT_RUN = Pattern.compile("--[^\n]*|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern NEW_TABLE = Pattern.compile("^create table (?:if not exists )?(\\w+)");

    /** A statement that locks the table in its first group. */
    private record Rule(Pattern forbidden, String instead) {

        static Rule of(String forbidden, String instead) {
            return new Rule(Pattern.compile(forbidden), instead);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "^create (?:unique )?index (?!concurrently).*? on (?:only )?(\\w+)",
                    "create index concurrently, in a migration of its own"),
            // A try that was broken off leaves an index that is not valid.
            Rule.of(
                    "^create (?:unique )?index concurrently if not exists \\w+ on (\\w+)",
                    "drop index concurrently if exists, and then create index concurrently"),
            Rule.of(
                    "^alter table (?:only )?(\\w+) .*add constraint \\w+ (?:foreign key|check)(?!.*not valid)",
                    "add the constraint as not valid, and validate it in the next migration"),
            Rule.of(
                    "^alter table (?:only )?(\\w+) .*add column \\w+ [^,]*references(?!.*not valid)",
                    "add the column, then the foreign key as not valid, and validate it in the next migration"),
            Rule.of(
                    "^alter table (?:only )?(\\w+) .*add constraint \\w+ (?:unique|primary key) \\(",
                    "create a unique index concurrently, and add the constraint using it"),
            Rule.of(
                    "^alter table (?:only )?(\\w+) .*set not null",
                    "a check constraint that is not valid, then validated, then set not null"),
            Rule.of(
                    "^alter table (?:only )?(\\w+) .*alter (?:column )?\\w+ (?:set data )?type",
                    "a new column, filled in portions"));

    static List<String> violations(String migration) {
        List<String> found = new ArrayList<>();
        Set<String> tables = new HashSet<>();
        for (String each : NOT_RUN.matcher(migration).replaceAll("").split(";", -1)) {
            String statement = each.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            Matcher table = NEW_TABLE.matcher(statement);
            if (table.find()) {
                tables.add(table.group(1));
            }
            for (Rule rule : RULES) {
                Matcher forbidden = rule.forbidden().matcher(statement);
                if (forbidden.find() && !tables.contains(forbidden.group(1))) {
                    found.add(statement + ": " + rule.instead());
                }
            }
        }
        return found;
    }

    @Test
    void noNewMigrationLocksALargeTable() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                Matcher number = NUMBER.matcher(file.getFileName().toString());
                if (number.matches() && Integer.parseInt(number.group(1)) >= FIRST) {
                    violations(Files.readString(file)).forEach(each -> found.add(file.getFileName() + ": " + each));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index ix_a on job_application (stage_id)",
                "create unique index uq_a\n  on job_application (id)",
                "alter table job_application add constraint fk_a foreign key (stage_id) references stage",
                "alter table job_application add constraint ck_a check (score > 0)",
                "alter table job_application add column stage_id uuid references stage",
                "alter table job_application add constraint uq_a unique (reference)",
                "alter table job_application alter column score set not null",
                "alter table job_application alter score type bigint",
                "ALTER TABLE ONLY job_application ALTER score SET DATA TYPE bigint"
            })
    void whatLocksALargeTableIsFound(String statement) {
        assertEquals(1, violations(statement + ";").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently ix_a on job_application (stage_id)",
                "create table a (id uuid primary key); create index ix_a on a (id); alter table a add constraint b check (c > 0)",
                "alter table job_application add constraint ck_a check (score > 0) not valid",
                "alter table job_application add constraint uq_a unique using index uq_a",
                "alter table job_application add column score integer not null default 0",
                "-- create index ix_a on job_application (stage_id)",
                "create function f() returns void language plpgsql as $$ begin create index i on t (a); end $$"
            })
    void whatDoesNotIsAllowed(String migration) {
        assertEquals(List.of(), violations(migration));
    }
}
