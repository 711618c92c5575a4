/** What waits for the caller, over all features: the page that everyone who hires starts with. */
package org.jobwright.services.today;
