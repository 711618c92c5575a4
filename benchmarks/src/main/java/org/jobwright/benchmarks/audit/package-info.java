/** How fast the audit log is written and sealed. */
package org.jobwright.benchmarks.audit;
