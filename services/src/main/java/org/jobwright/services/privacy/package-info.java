/** What is stored about a person: who read it, what they agreed to, and how it is taken back. */
package org.jobwright.services.privacy;
