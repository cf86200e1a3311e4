mod ends;
mod events;
mod stage;
mod survival;
mod turns;
