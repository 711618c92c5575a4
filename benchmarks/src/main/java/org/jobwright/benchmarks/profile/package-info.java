/** How much of a CV the product reads rightly into a profile. */
package org.jobwright.benchmarks.profile;
