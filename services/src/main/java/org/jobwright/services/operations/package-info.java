/** The state of this instance: metrics for Prometheus, logged events, and the status page for administrators. */
package org.jobwright.services.operations;
