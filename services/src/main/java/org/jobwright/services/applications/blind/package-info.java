/** Blind review: how long applicants are hidden, and who unmasked them earlier. */
package org.jobwright.services.applications.blind;
