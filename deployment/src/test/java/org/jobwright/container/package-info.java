/**
 * Tests of the services as deployed: in the real server, on a real PostgreSQL, inside the EAR that ships. Every class
 * shares one deployment, so a test makes the people and things it needs and depends on nobody else's.
 */
package org.jobwright.container;
