/** What every feature builds on: identity, values, violations, events. Knows no feature. */
package org.jobwright.domain.shared;
