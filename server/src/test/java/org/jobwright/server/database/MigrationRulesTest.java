package org.jobwright.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile(
            "create (?:or replace )?(?:function|procedure)[^$]*\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern NEW_TABLE = Pattern.compile("\\bcreate (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern ALTER = Pattern.compile("\\balter table (?:if exists )?(?:only )?(\\w+) (.*)");
    private static final Pattern INDEX = Pattern.compile(
            "\\bcreate (?:unique )?index (concurrently )?(?:if not exists )?(\\w+ )?on (?:only )?(\\w+)");
    private static final Pattern NEXT_ACTION =
            Pattern.compile(", (?=(?:add|alter|drop|rename|validate|set|enable|force) )");
    private static final Pattern REWRITE =
            Pattern.compile("^(?:begin )?(?:vacuum full|cluster|reindex (?!.*concurrently))");

    /** What an action of {@code alter table} may not do to a table with many rows, and what to write instead. */
    private record Rule(Pattern forbidden, String instead) {

        static Rule of(String forbidden, String instead) {
            return new Rule(Pattern.compile(forbidden), instead);
        }
    }

    private static final String IN_STEPS = "add the constraint as not valid, and validate it in the next migration";

    private static final List<Rule> RULES = List.of(
            Rule.of("^add (?:constraint \\w+ )?(?:foreign key|check)\\b(?!.*not valid)", IN_STEPS),
            Rule.of("^add (?:column )?(?!constraint\\b)\\w+ .*\\bcheck ?\\((?!.*not valid)", IN_STEPS),
            Rule.of("^add (?:column )?\\w+ .*(?:references .*default|default .*references)", IN_STEPS),
            Rule.of(
                    "^add (?:constraint \\w+ )?(?:unique|primary key|exclude)\\b(?! using index)",
                    "create a unique index concurrently, and add the constraint using it"),
            Rule.of(
                    "^add (?:column )?(?!constraint\\b)\\w+ .*\\b(?:unique|primary key)\\b",
                    "add the column, and create a unique index concurrently"),
            Rule.of(
                    "^add (?:column )?\\w+ .*(?:generated .*stored|as identity|default (?:gen_random_uuid|clock_timestamp|nextval))",
                    "add the column without it, and fill it in portions"),
            Rule.of("^alter (?:column )?(?!column )\\w+ (?:set data )?type ", "add a column, and fill it in portions"));

    private static final Pattern SET_NOT_NULL = Pattern.compile("^alter (?:column )?\\w+ set not null");

    static List<String> violations(String migration) {
        List<String> found = new ArrayList<>();
        Set<String> created = new HashSet<>();
        String text = COMMENT.matcher(migration)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bpublic\\.|\"", "")
                .replaceAll("\\s+", " ");
        for (String each : BODY.matcher(text).replaceAll("").split(";", -1)) {
            String statement = each.strip();
            Matcher table = NEW_TABLE.matcher(statement);
            if (table.find()) {
                created.add(table.group(1));
            }
            Matcher index = INDEX.matcher(statement);
            if (index.find() && !created.contains(index.group(3))) {
                checkIndex(text, statement, index, found);
            }
            Matcher alter = ALTER.matcher(statement);
            if (alter.find() && !created.contains(alter.group(1))) {
                for (String action : NEXT_ACTION.split(alter.group(2), -1)) {
                    checkAction(text, alter.group(1), action, found);
                }
            }
            if (REWRITE.matcher(statement).find()) {
                found.add(statement + ": locks the table while it is written anew");
            }
        }
        return found;
    }

    private static void checkIndex(String text, String statement, Matcher index, List<String> found) {
        if (index.group(1) == null) {
            found.add(statement + ": create the index concurrently, in a migration of its own");
        } else if (index.group(2) == null
                || !text.contains(
                        "drop index concurrently if exists " + index.group(2).strip() + ";")) {
            // A failed attempt leaves an index that is not valid.
            found.add(statement + ": name it, and drop index concurrently if exists before");
        }
    }

    private static void checkAction(String text, String table, String action, List<String> found) {
        for (Rule rule : RULES) {
            if (rule.forbidden().matcher(action).find()) {
                found.add(table + ": " + action + ": " + rule.instead());
                return;
            }
        }
        if (action.startsWith("validate ") && text.contains("not valid")) {
            found.add(table + ": " + action + ": validate it in a migration of its own");
        }
        if (SET_NOT_NULL.matcher(action).find() && !text.contains("drop constraint")) {
            found.add(table + ": " + action
                    + ": add a check that is not valid, validate it, then drop it with set not null");
        }
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
                "create index on job_application (id)",
                "create index concurrently ix_a on job_application (id)",
                "alter table job_application add constraint fk_a foreign key (stage_id) references stage",
                "alter table job_application add constraint ck_a check (score > 0)",
                "alter table public.job_application add check (score > 0)",
                "/* A comment */ alter table \"job_application\" add primary key (id)",
                "alter table job_application add constraint a check (b) not valid, add constraint c check (d)",
                "alter table job_application add constraint ck_a check (b) not valid; alter table job_application validate constraint ck_a",
                "alter table job_application add column score integer check (score > 0)",
                "alter table job_application add column code text unique",
                "alter table job_application add column id uuid default gen_random_uuid()",
                "alter table job_application add constraint uq_a unique (reference)",
                "alter table job_application alter column score set not null",
                "alter table job_application alter score type bigint",
                "ALTER TABLE ONLY job_application ALTER score SET DATA TYPE bigint",
                "do $$ begin create index ix_a on job_application (id); end $$",
                "vacuum full job_application"
            })
    void whatLocksALargeTableIsFound(String migration) {
        assertNotEquals(List.of(), violations(migration + ";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop index concurrently if exists ix_a; create index concurrently ix_a on job_application (stage_id);",
                "create table a (id uuid primary key); create index ix_a on a (id); alter table a add constraint b check (c > 0)",
                "alter table job_application add constraint ck_a check (score > 0) not valid",
                "alter table job_application validate constraint ck_a",
                "alter table job_application alter column score set not null, drop constraint ck_a",
                "alter table job_application add constraint uq_a unique using index uq_a",
                "alter table job_application add column score integer not null default 0",
                "alter table job_application add column stage_id uuid references stage",
                "alter table job_application alter column type set default 'A'",
                "-- create index ix_a on job_application (stage_id)",
                "create function f() returns void language plpgsql as $$ begin create index i on t (a); end $$"
            })
    void whatDoesNotIsAllowed(String migration) {
        assertEquals(List.of(), violations(migration));
    }
}
