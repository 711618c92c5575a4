/** What a person or a program sees when something fails. */
package org.jobwright.web.shared.failures;
