package org.jobwright.faults.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** {@code deployment/verify-history LOG DATA}. */
final class VerifyHistory {
    private VerifyHistory() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: deployment/verify-history LOG DATA");
            System.exit(2);
        }
        List<Finding> findings = HistoryVerification.verify(
                Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath());
        findings.forEach(System.out::println);
        System.exit(findings.stream().allMatch(Finding::holds) ? 0 : 1);
    }
}
