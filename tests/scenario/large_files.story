# Ten files and 20 MB a message; what waits already counts.
customer Ada <ada@example.org>
person Lin, agent

Ada writes: Please send me all of it.
  events: customer_added, conversation_started, message_received

Lin adds the file: film.mp4, 15 MB
  events: nothing
Lin adds the file: second film.mp4, 6 MB
  refused: too_large
  files waiting for Lin: film.mp4
Lin adds the file: third film.mp4, 5 MB
  files waiting for Lin: film.mp4, third film.mp4

# A note has room of its own.
Lin adds to a note the file: x-ray.png, 20 MB
  events: nothing

# What is taken back counts again.
Lin replies with the files: film.mp4, third film.mp4
  events: reply_written
Lin adds the file: second film.mp4, 6 MB
Lin takes it back
  events: reply_taken_back
Lin replies with the files: film.mp4, third film.mp4, second film.mp4
  refused: too_large
  events: nothing
  files waiting for Lin: film.mp4, third film.mp4, second film.mp4
Lin removes the file: film.mp4
Lin removes the file: third film.mp4
Lin removes the file: second film.mp4

Lin adds the file: 1.txt
Lin adds the file: 2.txt
Lin adds the file: 3.txt
Lin adds the file: 4.txt
Lin adds the file: 5.txt
Lin adds the file: 6.txt
Lin adds the file: 7.txt
Lin adds the file: 8.txt
Lin adds the file: 9.txt
Lin adds the file: 10.txt
Lin adds the file: 11.txt
  refused: too_many_files
Lin replies with the files: 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt, 8.txt, 9.txt, 10.txt
  events: reply_written
Lin adds the file: 11.txt
Lin takes it back
  events: reply_taken_back
Lin replies with the files: 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt, 8.txt, 9.txt, 10.txt, 11.txt
  refused: too_many_files
  events: nothing
Lin replies with the files: 1.txt, 1.txt
  refused: unknown_attachment
  events: nothing
  files waiting for Lin: 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt, 8.txt, 9.txt, 10.txt, 11.txt
