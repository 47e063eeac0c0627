package com.example.marquee;

import java.util.Map;

/** Asks the accounts. */
record Accounts(Json accounts) implements SignIn {

    private static final int UNAUTHORISED = 401;

    @Override
    public Viewer signIn(String name, String password) throws WrongPasswordException {
        Json.Answer answer = accounts.post("/sessions", Map.of("name", name, "password", password));
        if (answer.status() == UNAUTHORISED) {
            throw new WrongPasswordException(name);
        }
        return new Viewer(answer.content().required("viewer").stringValue());
    }
}
