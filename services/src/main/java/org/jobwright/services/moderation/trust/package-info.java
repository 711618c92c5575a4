/**
 * Organizations that staff trust for their history. Commands: {@code TrustService} for moderators. What they have to show
 * is computed when asked.
 */
package org.jobwright.services.moderation.trust;
