package org.jobwright.server.doctor;

import java.io.IOException;
import java.sql.SQLException;

/** Looks at one thing. What it throws is a problem, too. */
interface Check {
    Finding look() throws IOException, SQLException;
}
