/** The fields of log lines. */
package org.jobwright.services.shared.logging;
