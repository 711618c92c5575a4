/** How a rule says no. */
package org.jobwright.domain.shared.failures;
