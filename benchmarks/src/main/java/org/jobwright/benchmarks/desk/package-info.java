/** What those who hire wait for most: Today, and the palette. */
package org.jobwright.benchmarks.desk;
