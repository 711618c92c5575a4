/** What waits for a member who hires, and what they put off. */
package org.jobwright.domain.today;
