/** How a rule refuses a command. */
package org.jobwright.domain.shared.failures;
