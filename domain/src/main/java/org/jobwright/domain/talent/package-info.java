/** The talent pool: people who agreed that an employer keeps what they sent, for similar jobs. */
package org.jobwright.domain.talent;
