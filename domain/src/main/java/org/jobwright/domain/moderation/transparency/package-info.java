/** What the site counts of its moderation in a year, for the public. */
package org.jobwright.domain.moderation.transparency;
