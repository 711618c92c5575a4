/** How well the explained match finds what is there, and nothing else. */
package org.jobwright.benchmarks.match;
