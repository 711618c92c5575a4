/** How this instance is: what is counted for Prometheus, what the log tells of events, the status for administrators. */
package org.jobwright.services.operations;
