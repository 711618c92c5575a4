/** People who search and apply at once. */
package org.jobwright.benchmarks.load;
