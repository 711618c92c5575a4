/**
 * Profiles and documents of candidates. Only their owner changes and reads them; an employer gets a copy with an
 * application, through the applications feature.
 */
package org.jobwright.services.candidates;
