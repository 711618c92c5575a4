/**
 * Signing in. Commands for callers who are not signed in yet: {@code SignInService}, {@code SecondFactorService} and
 * {@code PasskeySignInService}; {@code ProofService} is for people who are.
 */
package org.jobwright.services.accounts.signin;
